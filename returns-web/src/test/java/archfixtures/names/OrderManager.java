package archfixtures.names;

class OrderManager {}

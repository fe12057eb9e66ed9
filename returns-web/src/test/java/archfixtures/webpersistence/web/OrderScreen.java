package archfixtures.webpersistence.web;

import archfixtures.webpersistence.Order;

class OrderScreen {

  Order order() {
    return new Order();
  }
}

package archfixtures.nullmarking;

class Unmarked {}

package archfixtures.streams;

class Printer {

  void print() {
    System.out.println("printed");
  }
}

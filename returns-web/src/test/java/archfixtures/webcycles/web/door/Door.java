package archfixtures.webcycles.web.door;

import archfixtures.webcycles.web.desk.Desk;

public class Door {

  Desk desk() {
    return new Desk();
  }
}

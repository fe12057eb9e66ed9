package archfixtures.webcycles.web.desk;

import archfixtures.webcycles.web.door.Door;

public class Desk {

  Door door() {
    return new Door();
  }
}

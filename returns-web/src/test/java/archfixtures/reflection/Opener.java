package archfixtures.reflection;

import java.lang.reflect.Field;

class Opener {

  void open(Field field) {
    field.setAccessible(true);
  }
}

package archfixtures.injection;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {

  @Autowired @Nullable Runnable injected;
}

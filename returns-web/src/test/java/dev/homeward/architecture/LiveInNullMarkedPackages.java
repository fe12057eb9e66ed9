package dev.homeward.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Reports classes whose package has no package-info, or one without {@link NullMarked}. */
final class LiveInNullMarkedPackages extends ArchCondition<JavaClass> {

  LiveInNullMarkedPackages() {
    super("live in a package marked @NullMarked");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean marked =
        type.getPackage()
            .tryGetPackageInfo()
            .filter(info -> info.isAnnotatedWith(NullMarked.class))
            .isPresent();
    if (!marked) {
      events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
    }
  }
}

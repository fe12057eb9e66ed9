package dev.homeward.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;

/** Reports calls and method references that read the machine's time instead of a given clock. */
final class TakeTimeFromTheClock extends ArchCondition<JavaClass> {

  private static final Set<String> CLOCK_FACTORIES =
      Set.of("systemUTC", "systemDefaultZone", "system", "tickSeconds", "tickMinutes");

  TakeTimeFromTheClock() {
    super("take time from an injected clock");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      if (access instanceof JavaCodeUnitAccess<?> call && readsTheMachinesTime(call.getTarget())) {
        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
      }
    }
  }

  private static boolean readsTheMachinesTime(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean noArguments = target.getRawParameterTypes().isEmpty();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Clock.class)) {
      return CLOCK_FACTORIES.contains(name);
    }
    if (owner.isEquivalentTo(Date.class) || owner.isEquivalentTo(GregorianCalendar.class)) {
      return name.equals("<init>") && noArguments;
    }
    return owner.getPackageName().startsWith("java.time")
        && name.equals("now")
        && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
  }
}

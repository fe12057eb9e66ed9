package dev.homeward.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.homeward.shared.AcrossSellers;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Reports repository methods that read or delete a seller's rows without naming the seller.
 * Accounts are left out: people and keys may belong to the platform, and are looked up before a
 * seller is known.
 */
final class NameTheSeller extends ArchCondition<JavaMethod> {

  NameTheSeller() {
    super("name the seller");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    JavaClass repository = method.getOwner();
    boolean tenant =
        entityOf(repository)
                .filter(entity -> entity.tryGetField("sellerId").isPresent())
                .isPresent()
            && !repository.getPackageName().endsWith(".account");
    if (tenant && !exempt(method) && !namesTheSeller(method)) {
      events.add(SimpleConditionEvent.violated(method, method.getFullName()));
    }
  }

  private static boolean exempt(JavaMethod method) {
    return method.getName().startsWith("save") || method.isAnnotatedWith(AcrossSellers.class);
  }

  private static Optional<JavaClass> entityOf(JavaClass repository) {
    return repository.getInterfaces().stream()
        .filter(type -> type.toErasure().isAssignableTo(Repository.class))
        .filter(JavaParameterizedType.class::isInstance)
        .map(type -> ((JavaParameterizedType) type).getActualTypeArguments().getFirst())
        .map(type -> type.toErasure())
        .findFirst();
  }

  private static boolean namesTheSeller(JavaMethod method) {
    String text =
        method.tryGetAnnotationOfType(Query.class).map(Query::value).orElseGet(method::getName);
    return text.toLowerCase(Locale.ROOT).contains("seller");
  }
}

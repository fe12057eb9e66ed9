package dev.homeward.web.support;

import dev.homeward.account.NewApiKey;
import dev.homeward.account.Scope;
import dev.homeward.shared.SellerId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An API key as typed in, for a seller or the platform. */
public record ApiKeyForm(
    @NotBlank @Size(max = 100) String name, @NotEmpty @Nullable Set<Scope> scopes) {

  public static final ApiKeyForm EMPTY = new ApiKeyForm("", Set.of());

  /** Returns the scopes to choose from. */
  public static List<Scope> offered(boolean platform) {
    return Arrays.stream(Scope.values())
        .filter(scope -> platform || !scope.platformOnly())
        .toList();
  }

  /**
   * @param seller whom the key acts for; null for the platform
   */
  public NewApiKey request(@Nullable SellerId seller) {
    return new NewApiKey(seller, name, scopes == null ? Set.of() : scopes);
  }
}

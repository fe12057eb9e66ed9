package dev.homeward.web.support;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself at {@code /docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String KEY = "key";

  /**
   * Names types within others by both, for several calls have lines, steps and units of their own;
   * the library would describe all of them by the first that it meets.
   */
  @Bean
  ModelResolver namesWithinNames(ObjectMapperProvider mappers) {
    TypeNameResolver names =
        new TypeNameResolver() {
          @Override
          protected String getNameOfClass(Class<?> type) {
            Class<?> around = type.getEnclosingClass();
            String name = type.getSimpleName();
            return around == null ? name : getNameOfClass(around) + "." + name;
          }
        };
    return new ModelResolver(mappers.jsonMapper(), names).openapi31(mappers.isOpenapi31());
  }

  @Bean
  OpenAPI homewardApi() {
    SecurityScheme bearer =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("API key");
    return new OpenAPI()
        .info(new Info().title("Homeward").version("v1"))
        .components(new Components().addSecuritySchemes(KEY, bearer))
        .addSecurityItem(new SecurityRequirement().addList(KEY));
  }
}

package dev.homeward.web.support;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself at {@code /docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String KEY = "key";

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

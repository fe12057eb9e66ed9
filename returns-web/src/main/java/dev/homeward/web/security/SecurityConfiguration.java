package dev.homeward.web.security;

import dev.homeward.account.ApiKeyManagement;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Four doors: programs by key, measurements by either, hooks by signature, people by session. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
  private static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  @Bean
  static AnnotationTemplateExpressionDefaults securityAnnotationTemplates() {
    return new AnnotationTemplateExpressionDefaults();
  }

  /** Refuses what PostgreSQL cannot store in a text, before any query trips over it. */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ApiDoor door) {
    stateless(http, door)
        .securityMatcher("/api/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain measurements(HttpSecurity http, ApiDoor door, StaffSessions sessions) {
    stateless(http, door)
        .securityMatcher("/actuator/**")
        .securityContext(context -> context.securityContextRepository(sessions))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health", "/actuator/health/*")
                .permitAll()
                .anyRequest()
                .access(
                    AuthorizationManagers.anyOf(
                        AuthorityAuthorizationManager.hasRole("ADMIN"),
                        AuthorityAuthorizationManager.hasAuthority("SCOPE_metrics:read"))));
    return http.build();
  }

  /** Who tells us something has neither key nor session: the message itself is signed. */
  @Bean
  @Order(3)
  SecurityFilterChain hooks(HttpSecurity http) {
    http.securityMatcher("/hooks/**")
        .headers(SecurityConfiguration::headers)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain portals(
      HttpSecurity http, StaffSessions sessions, StaffAuthenticator authenticator) {
    http.securityContext(context -> context.securityContextRepository(sessions))
        // Set, not added: as a bean it would be asked a second time by the global manager, and
        // every
        // wrong password would count twice.
        .authenticationManager(new ProviderManager(authenticator))
        .headers(SecurityConfiguration::headers)
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
        .formLogin(form ->
            form.loginPage("/login")
                .usernameParameter("email")
                .successHandler(new SignedIn())
                .failureHandler(new SignInRefused()))
        .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(
                new SessionLost(new LoginUrlAuthenticationEntryPoint("/login"))))
        .addFilterAfter(new PasswordChangeFilter(), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/ops/**")
                .hasRole("OPERATOR")
                .requestMatchers("/merchant/**")
                .hasRole("MEMBER")
                .requestMatchers("/account/**")
                .authenticated()
                .anyRequest()
                .permitAll());
    return http.build();
  }

  private static HttpSecurity stateless(HttpSecurity http, ApiDoor door) {
    return http.headers(SecurityConfiguration::headers)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(door).accessDeniedHandler(door))
        .addFilterBefore(door.filter(), UsernamePasswordAuthenticationFilter.class);
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName("hw-csrf");
    repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
    return repository;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY));
  }

  @Bean
  ApiDoor apiDoor(
      ApiKeyManagement keys,
      ApiThrottle throttle,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return new ApiDoor(keys, throttle, problems);
  }

  /** Answers refused programs with the same problem details as any other error. */
  static final class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;
    private final ApiKeyFilter filter;

    ApiDoor(ApiKeyManagement keys, ApiThrottle throttle, HandlerExceptionResolver problems) {
      this.problems = problems;
      this.filter = new ApiKeyFilter(keys, throttle, this);
    }

    ApiKeyFilter filter() {
      return filter;
    }

    @Override
    public void commence(
        HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
      problems.resolveException(request, response, null, refusal);
    }

    @Override
    public void handle(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
      problems.resolveException(request, response, null, refusal);
    }
  }
}

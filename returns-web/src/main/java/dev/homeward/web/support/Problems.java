package dev.homeward.web.support;

import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.policy.AppliedRule;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.web.security.TooManyAttempts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one table that says which error means what to callers, for JSON and pages alike. */
@Component
class Problems {

  /** Rules that only the present state of a thing breaks. */
  private static final Set<String> OF_STATE =
      Set.of(
          "return.illegal-transition",
          "return.not-in-force",
          "return.already-received",
          "return.withdrawal-is-declared",
          "return.dispute-not-possible",
          "label.not-to-choose",
          "label.not-to-void");

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  Problem of(Throwable error) {
    return switch (error) {
      case NotFound e -> Problem.of(HttpStatus.NOT_FOUND, "not-found." + e.what());
      case ReturnRefused e -> new Problem(statusOf(e), e.code(), e.arguments(), refusals(e), 0);
      case BusinessRuleViolation e ->
          new Problem(statusOf(e), e.code(), e.arguments(), List.of(), 0);
      case TooManyAttempts e ->
          Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", e.patience().toSeconds())
              .retryAfter(e.patience().toSeconds());
      case AccessDeniedException e -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
      case AuthenticationException e -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
      case OptimisticLockingFailureException e -> Problem.of(HttpStatus.CONFLICT, "conflict.stale");
      case Conflict e -> Problem.of(HttpStatus.CONFLICT, e.code());
      case DuplicateKeyException e -> Problem.of(HttpStatus.CONFLICT, "conflict.duplicate");
      case MaxUploadSizeExceededException e ->
          Problem.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
      case ParameterRefused e -> e.problem();
      case ReplicaUnavailable e ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "replica.building",
                  e.status().built(),
                  e.status().toBuild())
              .retryAfter(2);
      case CannotCreateTransactionException e -> unavailable();
      case TransientDataAccessResourceException e -> unavailable();
      default -> ofRequest(error);
    };
  }

  /** A rule that only the present state breaks is a conflict: the same call may be right later. */
  private static HttpStatus statusOf(BusinessRuleViolation rule) {
    return rule.code().endsWith(".wrong-state") || OF_STATE.contains(rule.code())
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  /** One entry per line that cannot come back, each followed by the rules against it. */
  private List<Problem.Field> refusals(ReturnRefused refused) {
    return refused.refusals().stream()
        .flatMap(refusal -> {
          String line = refusal.line() == null ? "lines" : refusal.line().id().toString();
          return Stream.concat(
              Stream.of(
                  field(line, refusal.code(), "error." + refusal.code(), refusal.arguments())),
              refusal.rules().stream()
                  .filter(rule -> rule.verdict() == AppliedRule.Verdict.REFUSES)
                  .map(rule ->
                      field(line, rule.rule(), "policy.rule." + rule.rule(), rule.arguments())));
        })
        .toList();
  }

  private Problem.Field field(String field, String code, String text, List<?> arguments) {
    return new Problem.Field(
        field,
        code,
        messages.getMessage(text, arguments.toArray(), LocaleContextHolder.getLocale()));
  }

  private static Problem unavailable() {
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").retryAfter(5);
  }

  private Problem ofRequest(Throwable error) {
    return switch (error) {
      case MethodArgumentNotValidException e -> invalid(e.getBindingResult());
      case HandlerMethodValidationException e -> invalid(e);
      case BindException e -> invalid(e.getBindingResult());
      case HttpMessageNotReadableException e -> unreadable(e);
      case MissingServletRequestParameterException e ->
          Problem.of(HttpStatus.BAD_REQUEST, "request.parameter-missing", e.getParameterName());
      case MethodArgumentTypeMismatchException e ->
          Problem.of(HttpStatus.BAD_REQUEST, "request.parameter-invalid", e.getName());
      case TypeMismatchException e -> Problem.of(HttpStatus.BAD_REQUEST, "request.malformed");
      case ErrorResponse e -> ofStatus(e.getStatusCode().value());
      default -> ofStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
    };
  }

  /** Returns the problem of an answer of which only the status is known. */
  static Problem ofStatus(int value) {
    HttpStatus status =
        Objects.requireNonNullElse(HttpStatus.resolve(value), HttpStatus.BAD_REQUEST);
    String code =
        switch (status) {
          case UNAUTHORIZED -> "unauthenticated";
          case FORBIDDEN -> "forbidden";
          case NOT_FOUND -> "not-found";
          case METHOD_NOT_ALLOWED -> "request.method";
          case NOT_ACCEPTABLE -> "request.not-acceptable";
          case CONFLICT -> "conflict.stale";
          case CONTENT_TOO_LARGE -> "request.too-large";
          case UNSUPPORTED_MEDIA_TYPE -> "request.media-type";
          case UNPROCESSABLE_CONTENT -> "rule";
          case TOO_MANY_REQUESTS -> "too-many-requests";
          case SERVICE_UNAVAILABLE -> "unavailable";
          default -> status.is5xxServerError() ? "internal" : "request.malformed";
        };
    return Problem.of(status, code, status == HttpStatus.TOO_MANY_REQUESTS ? 1L : 0L);
  }

  private Problem invalid(BindingResult result) {
    return Problem.of(HttpStatus.BAD_REQUEST, "validation", result.getErrorCount())
        .withFields(result.getFieldErrors().stream().map(this::field).toList());
  }

  private Problem.Field field(FieldError error) {
    return new Problem.Field(
        error.getField(),
        constraint(error.getCode()),
        messages.getMessage(error, LocaleContextHolder.getLocale()));
  }

  private Problem invalid(HandlerMethodValidationException error) {
    List<Problem.Field> fields =
        error.getParameterValidationResults().stream()
            .flatMap(result -> result.getResolvableErrors().stream().map(e -> field(result, e)))
            .toList();
    return Problem.of(HttpStatus.BAD_REQUEST, "validation", fields.size()).withFields(fields);
  }

  private Problem.Field field(ParameterValidationResult parameter, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    return new Problem.Field(
        Objects.requireNonNullElse(parameter.getMethodParameter().getParameterName(), "parameter"),
        constraint(codes == null ? null : codes[codes.length - 1]),
        messages.getMessage(error, LocaleContextHolder.getLocale()));
  }

  /** Such as {@code NotBlank}, without the prefix that its message has. */
  private static String constraint(@Nullable String code) {
    return code == null ? "invalid" : code.substring(code.lastIndexOf('.') + 1);
  }

  private Problem unreadable(HttpMessageNotReadableException error) {
    return switch (error.getCause()) {
      case UnrecognizedPropertyException e ->
          wrongField("request.unknown-field", e, e.getPropertyName());
      case BusinessRuleViolation e -> of(e);
      case DatabindException e when e.getCause() instanceof BusinessRuleViolation rule -> of(rule);
      case DatabindException e when !e.getPath().isEmpty() ->
          wrongField("request.field-invalid", e, path(e));
      case null, default -> Problem.of(HttpStatus.BAD_REQUEST, "request.malformed");
    };
  }

  private Problem wrongField(String code, DatabindException error, String name) {
    String text =
        messages.getMessage("error." + code, new Object[] {name}, LocaleContextHolder.getLocale());
    return Problem.of(HttpStatus.BAD_REQUEST, code, name)
        .withFields(List.of(new Problem.Field(path(error), code, text)));
  }

  /** Such as {@code lines[0].sku}. */
  private static String path(DatabindException error) {
    StringBuilder path = new StringBuilder();
    for (var step : error.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}

package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Basis.Outcome;
import dev.homeward.customs.Basis.Side;
import dev.homeward.fx.ExchangeRates;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which duties and taxes a way back brings, before anything moves. */
@Service
@Transactional(readOnly = true)
public class Recovery {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CaseFiles files;
  private final RemedyScan scan;
  private final ClaimFees fees;
  private final LocalTaxNumbers taxNumbers;
  private final ExchangeRates rates;

  Recovery(
      CaseFiles files,
      RemedyScan scan,
      ClaimFees fees,
      LocalTaxNumbers taxNumbers,
      ExchangeRates rates) {
    this.files = files;
    this.scan = scan;
    this.fees = fees;
    this.taxNumbers = taxNumbers;
    this.rates = rates;
  }

  /** A candidate in the currency of the question. */
  private record Priced(Candidate candidate, Money amount, Money fee) {

    BigDecimal gain() {
      return amount
          .amount()
          .multiply(candidate.remedy().chance())
          .movePointLeft(2)
          .subtract(fee.amount());
    }
  }

  /**
   * Looks at every rule that may bring money back, and changes nothing. Of rules that exclude each
   * other the one that brings most is counted, and only if more is to be expected than its fee.
   *
   * @throws dev.homeward.shared.NotFound if there is no such case or line, or another seller's
   * @throws BusinessRuleViolation {@code exchange-rate.missing}, {@code
   *     customs.return-of-the-past}, {@code customs.units-exceed-line}
   */
  public RecoveryEstimate estimate(RecoveryQuestion question) {
    return estimates(question.seller(), question.caseId(), List.of(question)).getFirst();
  }

  /**
   * Answers several questions about one case, which is read once; as {@link #estimate}.
   *
   * @return the answers in the order of the questions
   */
  public List<RecoveryEstimate> estimates(
      SellerId seller, ReturnCaseId id, List<RecoveryQuestion> questions) {
    CaseFiles.Source source = files.source(seller, id);
    Map<String, Money> told = fees.of(seller);
    return questions.stream()
        .map(question -> estimate(question, source.file(question.units()), told))
        .toList();
  }

  private RecoveryEstimate estimate(
      RecoveryQuestion question, CaseFile file, Map<String, Money> told) {
    SellerId seller = question.seller();
    LocalDate day = question.plannedExport();
    List<Priced> priced =
        file.goods().isEmpty()
            ? List.of()
            : scan.of(seller, file, question.to(), day).stream()
                .map(each -> price(each, told, question.currency(), day))
                .sorted(Comparator.comparing(Priced::gain).reversed())
                .toList();
    boolean localNumber = taxNumbers.needed(seller, file, question.to());
    return sum(priced, question.currency(), localNumber);
  }

  /** Returns what each rule brings of a case in the currencies of its entries. */
  public List<Candidate> candidates(
      SellerId seller,
      ReturnCaseId id,
      Map<ReturnLineId, Integer> units,
      PostalAddress to,
      LocalDate day) {
    CaseFile file = files.of(seller, id, units);
    return file.goods().isEmpty() ? List.of() : scan.of(seller, file, to, day);
  }

  private Priced price(
      Candidate candidate, Map<String, Money> told, Currency currency, LocalDate day) {
    Money fee = ClaimFees.of(told, candidate.remedy());
    Money none = Money.zero(currency);
    return new Priced(
        candidate,
        candidate.amount().isZero() ? none : rates.convert(candidate.amount(), currency, day),
        fee.isZero() || candidate.amount().isZero() ? none : rates.convert(fee, currency, day));
  }

  private static RecoveryEstimate sum(List<Priced> priced, Currency currency, boolean localNumber) {
    Money abroad = Money.zero(currency);
    Money home = Money.zero(currency);
    Money fee = Money.zero(currency);
    BigDecimal expected = BigDecimal.ZERO;
    Set<String> taken = new HashSet<>();
    List<Basis> basis = new ArrayList<>();
    for (Priced each : priced) {
      Outcome outcome = outcome(each, taken);
      basis.add(basis(each, outcome));
      if (outcome == Outcome.ELIGIBLE) {
        groups(each.candidate()).forEach(taken::add);
        fee = fee.plus(each.fee());
        expected =
            expected.add(each.amount().amount().multiply(each.candidate().remedy().chance()));
        if (each.candidate().remedy().home()) {
          home = home.plus(each.amount());
        } else {
          abroad = abroad.plus(each.amount());
        }
      }
    }
    BigDecimal whole = abroad.plus(home).amount();
    BigDecimal probability =
        whole.signum() == 0
            ? BigDecimal.ZERO
            : expected
                .divide(HUNDRED, MathContext.DECIMAL64)
                .divide(whole, 2, RoundingMode.HALF_UP);
    return new RecoveryEstimate(
        abroad, home, fee, probability, basis, whole.signum() > 0, localNumber);
  }

  private static Outcome outcome(Priced each, Set<String> taken) {
    Outcome found = each.candidate().outcome();
    if (found != Outcome.ELIGIBLE) {
      return found;
    }
    if (each.gain().signum() <= 0) {
      return Outcome.NOT_WORTH_IT;
    }
    return groups(each.candidate()).stream().anyMatch(taken::contains)
        ? Outcome.ALTERNATIVE
        : Outcome.ELIGIBLE;
  }

  /** Remedies exclude each other for the same goods: those of another entry are others. */
  private static List<String> groups(Candidate candidate) {
    ImportEntry entry = candidate.entry();
    String number = entry == null ? "" : entry.number();
    return candidate.remedy().groups().stream().map(group -> group + " " + number).toList();
  }

  private static Basis basis(Priced each, Outcome outcome) {
    Candidate candidate = each.candidate();
    ImportEntry entry = candidate.entry();
    return new Basis(
        candidate.remedy().head().id(),
        entry == null ? null : entry.number(),
        candidate.remedy().home() ? Side.HOME : Side.DESTINATION,
        candidate.remedy().charges(),
        outcome,
        each.amount(),
        each.fee(),
        candidate.deadline(),
        candidate.missing(),
        candidate.remedy().head().law());
  }
}

package dev.homeward.epcis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as an EPCIS 2.0 document in JSON-LD, one after the other, however many there are.
 *
 * <p>Ids are URNs of our own ids, for shops without GS1 keys; what people know things by, such as
 * the number of a return, stands beside it in a namespace of our own.
 */
public final class EpcisDocument {

  private static final String CONTEXT =
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  private static final String NAMESPACE = "https://homeward.dev/ns/epcis/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonGenerator json;

  private EpcisDocument(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a document; the stream stays open.
   *
   * @throws UncheckedIOException if the reader went away
   */
  public static void write(Iterator<EpcisEvent> events, Instant created, OutputStream to) {
    try (JsonGenerator json = JSON.createGenerator(new Unclosed(to))) {
      new EpcisDocument(json).document(events, created);
    }
  }

  private void document(Iterator<EpcisEvent> events, Instant created) {
    json.writeStartObject();
    json.writeArrayPropertyStart("@context");
    json.writeString(CONTEXT);
    json.writeStartObject();
    json.writeStringProperty("homeward", NAMESPACE);
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringProperty("type", "EPCISDocument");
    json.writeStringProperty("schemaVersion", "2.0");
    json.writeStringProperty("creationDate", moment(created));
    json.writeObjectPropertyStart("epcisBody");
    json.writeArrayPropertyStart("eventList");
    events.forEachRemaining(this::event);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void event(EpcisEvent event) {
    json.writeStartObject();
    EpcisEvent.Consigned whole = event.consigned();
    json.writeStringProperty("type", whole == null ? "ObjectEvent" : "AggregationEvent");
    json.writeStringProperty("eventID", "urn:uuid:" + event.id());
    json.writeStringProperty("eventTime", moment(event.at()));
    json.writeStringProperty("recordTime", moment(event.recordedAt()));
    json.writeStringProperty("eventTimeZoneOffset", offset(event.offset()));
    json.writeStringProperty("action", event.action().name());
    json.writeStringProperty("bizStep", event.step().code());
    json.writeStringProperty("disposition", event.state().code());
    if (whole == null) {
      what(event);
    } else {
      parts(event, whole);
    }
    why(event);
    told(event);
    json.writeEndObject();
  }

  private void what(EpcisEvent event) {
    EpcisEvent.Parcel parcel = event.parcel();
    if (parcel != null) {
      json.writeArrayPropertyStart("epcList");
      json.writeString("urn:uuid:" + parcel.id());
      json.writeEndArray();
    }
    quantities("quantityList", event.goods());
  }

  /** A unit that has an id of its own is named by it; several that are alike are counted. */
  private void parts(EpcisEvent event, EpcisEvent.Consigned whole) {
    json.writeStringProperty("parentID", "urn:uuid:" + whole.id());
    List<EpcisEvent.Goods> single =
        event.goods().stream().filter(EpcisEvent.Goods::single).toList();
    if (!single.isEmpty()) {
      json.writeArrayPropertyStart("childEPCs");
      single.forEach(goods -> json.writeString("urn:uuid:" + goods.line()));
      json.writeEndArray();
    }
    quantities(
        "childQuantityList", event.goods().stream().filter(goods -> !goods.single()).toList());
  }

  private void quantities(String property, List<EpcisEvent.Goods> some) {
    if (some.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(property);
    for (EpcisEvent.Goods goods : some) {
      json.writeStartObject();
      json.writeStringProperty("epcClass", "urn:uuid:" + goods.line());
      json.writeNumberProperty("quantity", goods.quantity());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The standard has no room for what an article is called where it is counted. */
  private void articles(List<EpcisEvent.Goods> some) {
    if (some.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("homeward:goods");
    for (EpcisEvent.Goods goods : some) {
      json.writeStartObject();
      json.writeStringProperty("homeward:id", "urn:uuid:" + goods.line());
      json.writeStringProperty("homeward:sku", goods.sku());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void why(EpcisEvent event) {
    json.writeArrayPropertyStart("bizTransactionList");
    transaction("rma", "urn:uuid:" + event.returned().id());
    EpcisEvent.Parcel parcel = event.parcel();
    if (parcel != null) {
      transaction("bol", "urn:uuid:" + parcel.id());
    }
    EpcisEvent.Consigned whole = event.consigned();
    if (whole != null && whole.exportNumber() != null) {
      transaction("inv", "urn:uuid:" + invoiceOf(whole));
    }
    json.writeEndArray();
  }

  /** A consignment has one invoice, which has its number. */
  private static UUID invoiceOf(EpcisEvent.Consigned whole) {
    return UUID.nameUUIDFromBytes(("invoice/" + whole.id()).getBytes(StandardCharsets.UTF_8));
  }

  private void transaction(String type, String id) {
    json.writeStartObject();
    json.writeStringProperty("type", type);
    json.writeStringProperty("bizTransaction", id);
    json.writeEndObject();
  }

  private void told(EpcisEvent event) {
    Map<String, String> words = new TreeMap<>();
    words.put("homeward:return", event.returned().number());
    EpcisEvent.Parcel parcel = event.parcel();
    if (parcel != null) {
      words.put("homeward:trackingNumber", parcel.trackingNumber());
      put(words, "homeward:carrier", parcel.carrier());
    }
    EpcisEvent.Consigned whole = event.consigned();
    if (whole != null) {
      words.put("homeward:consignment", whole.number());
      put(words, "homeward:exportNumber", whole.exportNumber());
    }
    put(words, "homeward:place", event.place());
    put(words, "homeward:note", event.note());
    words.forEach(json::writeStringProperty);
    articles(event.goods());
  }

  private static void put(
      Map<String, String> words, String key, @org.jspecify.annotations.Nullable String word) {
    if (word != null && !word.isBlank()) {
      words.put(key, word);
    }
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** The standard wants {@code +00:00} and not {@code Z}. */
  private static String offset(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId().substring(0, 6);
  }

  /** The generator closes what it wrote to; the answer is the container's to close. */
  private static final class Unclosed extends OutputStream {

    private final OutputStream to;

    Unclosed(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
      to.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      to.write(some, from, length);
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }
  }
}

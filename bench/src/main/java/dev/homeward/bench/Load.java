package dev.homeward.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Sends requests over so many connections at once, each waiting for its answer. Speaks HTTP over
 * plain sockets: client and server share two cores, and a full client would take a good part of
 * them.
 */
final class Load {

  private final int port;
  private final String head;

  Load(int port, String key) {
    this.port = port;
    this.head =
        "POST /api/v1/returns HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
            + key
            + "\r\nContent-Type: application/json\r\nContent-Length: ";
  }

  /**
   * What came of it.
   *
   * @param perSecond answers of success
   * @param refused answers of anything else
   */
  record Outcome(double perSecond, double p50, double p95, double p99, long refused) {}

  Outcome run(int clients, Duration time, Supplier<String> body) throws Exception {
    List<Callable<Client>> calls = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; i < clients; i++) {
      calls.add(() -> new Client(end).run(body));
    }
    long begun = System.nanoTime();
    List<Client> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (Future<Client> one : threads.invokeAll(calls)) {
        done.add(one.get());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    double[] all = done.stream().flatMapToDouble(client -> client.times()).sorted().toArray();
    return new Outcome(
        all.length / seconds,
        at(all, 50),
        at(all, 95),
        at(all, 99),
        done.stream().mapToLong(client -> client.refused).sum());
  }

  private static double at(double[] sorted, int percent) {
    int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, index)];
  }

  /** One connection. */
  private final class Client {

    private final long end;
    private double[] milliseconds = new double[1024];
    private int answers;
    private long refused;

    Client(long end) {
      this.end = end;
    }

    Client run(Supplier<String> body) throws IOException {
      while (System.nanoTime() < end) {
        connect(body);
      }
      return this;
    }

    /** Sends until the time is up, or the server closes: it serves only so many on a connection. */
    private void connect(Supplier<String> body) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16384);
        boolean open = true;
        for (long begun = System.nanoTime(); open && begun < end; begun = System.nanoTime()) {
          socket.getOutputStream().write(request(body.get()));
          Answer answer = Answer.read(in);
          open = !answer.last();
          note(answer.status(), (System.nanoTime() - begun) / 1e6);
        }
      }
    }

    private byte[] request(String body) {
      byte[] content = body.getBytes(StandardCharsets.UTF_8);
      byte[] start = (head + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
      byte[] request = Arrays.copyOf(start, start.length + content.length);
      System.arraycopy(content, 0, request, start.length, content.length);
      return request;
    }

    private void note(int status, double time) {
      if (status != 201) {
        refused++;
        return;
      }
      if (answers == milliseconds.length) {
        milliseconds = Arrays.copyOf(milliseconds, answers * 2);
      }
      milliseconds[answers++] = time;
    }

    java.util.stream.DoubleStream times() {
      return Arrays.stream(milliseconds, 0, answers);
    }
  }

  /** What came back; the body is read and forgotten. */
  private record Answer(int status, boolean last) {

    static Answer read(InputStream in) throws IOException {
      int status = Integer.parseInt(line(in).substring(9, 12));
      int length = 0;
      boolean chunked = false;
      boolean last = false;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String small = header.toLowerCase(Locale.ROOT);
        if (small.startsWith("content-length:")) {
          length = Integer.parseInt(small.substring(15).strip());
        }
        chunked |= small.startsWith("transfer-encoding:") && small.endsWith("chunked");
        last |= small.startsWith("connection:") && small.endsWith("close");
      }
      skip(in, length, chunked);
      return new Answer(status, last);
    }

    private static void skip(InputStream in, int length, boolean chunked) throws IOException {
      if (!chunked) {
        in.skipNBytes(length);
        return;
      }
      int size;
      do {
        size = Integer.parseInt(line(in).strip(), 16);
        in.skipNBytes(size + 2L);
      } while (size > 0);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended within an answer");
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }
}

package vn.trian.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks the protocol and does what no mail server should. */
final class MisbehavingSmtp implements AutoCloseable {
  /** What it does in each session. */
  enum Way {
    /** Says at once that it is closing. */
    CLOSED("421 we are closing"),
    /** Refuses the recipient for good. */
    REFUSES("550 5.1.1 no such user"),
    /** Refuses who is no longer there, and takes what is for others. */
    REFUSES_ONE("550 5.1.1 no such user"),
    /** Refuses the sender: the settings are wrong, not the recipient. */
    REFUSES_SENDER("553 5.7.1 not your address"),
    /** Refuses the recipient for now. */
    LATER("451 4.3.0 try later"),
    /** Takes the whole message and goes away without an answer. */
    GOES_AWAY("EOF"),
    /** Takes the whole message and never answers. */
    SAYS_NOTHING("Read timed out"),
    /** Takes the message, says so, and says nothing any more. */
    TAKES_AND_SLEEPS("");

    private final String told;

    Way(String told) {
      this.told = told;
    }

    /** What the sender makes of it. */
    String told() {
      return told;
    }
  }

  private final Way way;
  private final ServerSocket socket;
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger sessions = new AtomicInteger();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  MisbehavingSmtp(Way way) throws IOException {
    this.way = way;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "misbehaving-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The whole messages that it was given. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  /** How often somebody has come to it. */
  int sessions() {
    return sessions.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        sessions.incrementAndGet();
        converse(client);
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    if (way == Way.CLOSED) {
      say(out, way.told());
      client.close();
      return;
    }
    say(out, "220 here");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.toUpperCase(Locale.ROOT);
      boolean refused =
          switch (way) {
            case REFUSES, LATER -> verb.startsWith("RCPT");
            case REFUSES_ONE -> verb.startsWith("RCPT") && verb.contains("DA-NGHI-HUU");
            case REFUSES_SENDER -> verb.startsWith("MAIL");
            default -> false;
          };
      if (refused) {
        say(out, way.told());
      } else if (verb.startsWith("DATA")) {
        say(out, "354 go on");
        messages.add(message(in));
        if (way == Way.REFUSES_ONE) {
          say(out, "250 taken");
          continue;
        }
        if (way == Way.TAKES_AND_SLEEPS) {
          say(out, "250 taken");
        }
        if (way == Way.GOES_AWAY) {
          client.close();
        }
        return;
      } else if (verb.startsWith("QUIT")) {
        say(out, "221 bye");
        client.close();
        return;
      } else {
        say(out, "250 ok");
      }
    }
  }

  private static String message(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      message.append(line).append('\n');
    }
    return message.toString();
  }

  private static void say(PrintStream out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : open) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

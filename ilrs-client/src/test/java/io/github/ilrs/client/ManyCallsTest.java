package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that is used a lot, and then closed, leaves nothing behind. */
@Timeout(120)
class ManyCallsTest {
  private static final IlrsServer SERVER = IlrsServer.start(ServerOptions.defaults().withPort(0));
  private static final int THREADS = 32;
  private static final int CALLS = 200;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void afterManyCallsFromManyThreadsAClosedClientHasNoThread() throws Exception {
    Set<Long> before = ids();
    try (IlrsClient client = IlrsClient.of(SERVER.uri())) {
      int expected = client.today().count(OpportunityQuery.all().printedOpen(true));
      ExecutorService callers = Executors.newFixedThreadPool(THREADS);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            callers.submit(
                () -> {
                  int right = 0;
                  for (int call = 0; call < CALLS; call++) {
                    int found = client.today().count(OpportunityQuery.all().printedOpen(true));
                    right += found == expected ? 1 : 0;
                  }
                  return right;
                }));
      }
      for (Future<Integer> caller : all) {
        assertEquals(CALLS, caller.get());
      }
      callers.shutdown();
    }
    Set<String> left = left(before);
    // Before JDK 21 the thread of an HttpClient ends when the client is collected.
    for (int i = 0; i < 200 && !left.isEmpty(); i++) {
      System.gc();
      Thread.sleep(50);
      left = left(before);
    }
    assertEquals(Set.of(), left);
  }

  private static Set<Long> ids() {
    Set<Long> ids = new TreeSet<>();
    Thread.getAllStackTraces().keySet().forEach(thread -> ids.add(thread.getId()));
    return ids;
  }

  /** The names of threads that came since, but for the server's and the platform's own. */
  private static Set<String> left(Set<Long> before) {
    Set<String> left = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      boolean others = name.startsWith("vert.x") || name.equals("Common-Cleaner");
      if (!before.contains(thread.getId()) && !others) {
        left.add(name);
      }
    }
    return left;
  }

  /** Against a server that keeps nothing, since both heaps are one here. */
  @Test
  void theHeapStaysFlatOverManyDifferentCalls() throws Exception {
    List<Long> used = heapAfterEach(1_500, 4);
    long grown = used.get(3) - used.get(1);
    assertTrue(grown < 2 << 20, () -> "after each 1,500 calls: " + used);
  }

  /** How large the heap is after each part of many calls. */
  private static List<Long> heapAfterEach(int calls, int parts) throws Exception {
    byte[] answer;
    try (IlrsClient client = IlrsClient.of(SERVER.uri())) {
      List<Opportunity> some =
          client.find(OpportunityQuery.all().mission(NamedMission.CE_7, NamedMission.CE_8));
      answer =
          IlrsJson.mapper().writeValueAsBytes(Listing.of(client.today().summary().asOf(), some));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(
        CannedServer.utf8(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"a\"\r\n"
                + "Content-Length: "
                + answer.length
                + "\r\n\r\n"));
    whole.writeBytes(answer);
    List<Long> used = new ArrayList<>();
    try (RawServer forgetful = RawServer.keeping((socket, out) -> out.write(whole.toByteArray()));
        IlrsClient client = IlrsClient.of(forgetful.uri())) {
      for (int part = 0; part < parts; part++) {
        ask(client, part * calls, calls);
        used.add(used());
      }
    }
    return used;
  }

  /** Half of them the same question again, half of them others, never asked before. */
  private static void ask(IlrsClient client, int first, int calls) {
    for (int i = first; i < first + calls; i++) {
      MissionId mission = MissionId.parse("M-" + (i % 2 == 0 ? 0 : i));
      assertEquals(10, client.find(OpportunityQuery.all().mission(mission)).size());
    }
  }

  /** Says how large the heap is in the course of as many calls as are asked for. */
  public static void main(String... calls) throws Exception {
    int tenth = Integer.parseInt(calls[0]) / 10;
    try {
      heapAfterEach(tenth, 10)
          .forEach(used -> System.out.printf("%,d kB after %,d more calls%n", used / 1024, tenth));
    } finally {
      SERVER.close();
    }
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}

package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.client.TestServer.Canned;
import io.github.ilrs.client.api.MissionsApi.ListMissionsRequest;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client leaves no threads, connections or memory behind, however many calls it makes. */
@Timeout(120)
class ResourceLeakTest {
  private static final String NO_ITEMS = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";

  @Test
  void aClosedClientHasNoThreadsAfterManyConcurrentCalls() throws Exception {
    try (TestServer server = new TestServer(Canned.json(NO_ITEMS))) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      try (IlrsClient client = IlrsClient.of(server.uri())) {
        ExecutorService callers = Executors.newFixedThreadPool(32);
        Callable<Integer> call =
            () -> HttpTransport.await(client.missionsApi().listMissions()).total();
        for (Future<Integer> total : callers.invokeAll(Collections.nCopies(3_200, call))) {
          assertEquals(0, total.get());
        }
        callers.shutdown();
      }
      Set<String> left = left(before);
      // Before JDK 21 the thread of an HttpClient ends when the client is garbage.
      for (int i = 0; i < 200 && !left.isEmpty(); i++) {
        System.gc();
        Thread.sleep(50);
        left = left(before);
      }
      assertEquals(Set.of(), left);
    }
  }

  /** The names of threads that were started since, without those of the server and the platform. */
  private static Set<String> left(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> !name.startsWith("pool-") && !name.equals("Common-Cleaner"))
        .collect(Collectors.toSet());
  }

  @Test
  void theHeapStaysFlatOverManyDifferentCalls() throws Exception {
    Canned large = Canned.json(TestServer.utf8(" ".repeat(20_000) + NO_ITEMS), "ETag", "\"a\"");
    List<Long> used = new ArrayList<>();
    try (TestServer server = new TestServer(large);
        IlrsClient client = IlrsClient.of(server.uri())) {
      for (int part = 0; part < 4; part++) {
        for (int i = 0; i < 1_500; i++) {
          OrganizationId lead = OrganizationId.parse("M-" + part * 1_500 + i);
          var request = ListMissionsRequest.builder().lead(List.of(lead)).build();
          HttpTransport.await(client.missionsApi().listMissions(request));
          server.received();
        }
        used.add(used());
      }
    }
    long grown = used.get(3) - used.get(1);
    assertTrue(grown < 2 << 20, () -> "after each 1,500 calls: " + used);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}

package io.github.ilrs.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.json.IlrsJson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless browser that records the requests and errors of the page. */
final class Browser implements AutoCloseable {
  static final Screen DESKTOP = new Screen(1280, 900, false);
  static final Screen PHONE = new Screen(390, 844, true);

  /** The narrowest supported phone. */
  static final Screen SMALL_PHONE = new Screen(360, 740, true);

  /** Warns at every start about an unknown version of a protocol that is not used. */
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

  static {
    DEVTOOLS.setLevel(Level.SEVERE);
  }

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final String AXE = axe();

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** A screen with a size in CSS pixels. */
  record Screen(int width, int height, boolean mobile) {}

  /** Opens the browser on the path with its driver; empty if one of them is missing. */
  static Optional<Browser> open() {
    Optional<Path> browser =
        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .flatMap(name -> onPath(name).stream())
            .findFirst();
    Optional<Path> driver = onPath("chromedriver");
    return browser.flatMap(found -> driver.map(foundDriver -> open(found, foundDriver)));
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser open(Path browser, Path driver) {
    try {
      Path profile = Files.createTempDirectory("ilrs-browser");
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      ChromeOptions options = new ChromeOptions();
      options.setBinary(browser.toFile());
      options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
      options.setCapability("goog:loggingPrefs", logs);
      // No sandbox: tests run as root in containers, and open this page only.
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-default-apps",
          "--disable-extensions",
          "--user-data-dir=" + profile);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(driver.toFile())
              .usingAnyFreePort()
              .withTimeout(Duration.ofSeconds(60))
              .build();
      Browser opened = new Browser(new ChromeDriver(service, options), profile);
      opened.forget();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the screen and the colour scheme. */
  Browser on(Screen screen, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width(),
            "height", screen.height(),
            "deviceScaleFactor", 1,
            "mobile", screen.mobile()));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                // A screenshot during a transition would show an intermediate state.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Loads an address in an empty tab without recorded events, and waits for its view. */
  Browser go(URI address) {
    forget();
    driver.get(address.toString());
    return settled();
  }

  /** Loads an address that is not the page. */
  void visit(URI address) {
    forget();
    driver.get(address.toString());
  }

  /** Shows the page as on a screen or on paper. */
  void media(String type) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", type));
  }

  /** Cuts the page off from every server, or connects it again. */
  void offline(boolean offline) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Runs no scripts of pages, or runs them again. */
  void withoutScripts(boolean disabled) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", disabled));
  }

  /** Leaves the page and discards recorded events. */
  private void forget() {
    driver.get("about:blank");
    requests();
    complaints();
  }

  /** Waits until the page has loaded and shown everything. */
  Browser settled() {
    until(
        "return document.readyState === 'complete'"
            + " && !document.querySelector('[aria-busy=true], .waiting')");
    return this;
  }

  /** Waits until a script returns true. */
  void until(String script, Object... arguments) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!Boolean.TRUE.equals(driver.executeScript(script, arguments))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Never true: " + script + " of " + List.of(arguments));
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** Returns the result of a script. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Returns the result of the body of an asynchronous function with an {@code argument}. */
  @Nullable Object later(String body, Object... argument) {
    return driver.executeAsyncScript(
        "const argument = arguments[0], done = arguments[arguments.length - 1];"
            + "(async () => {"
            + body
            + "})().then(done, error => done(`failed: ${error}`))",
        argument);
  }

  long number(String script, Object... arguments) {
    return ((Number) Objects.requireNonNull(run(script, arguments), script)).longValue();
  }

  String text(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Sends keys to the focused element. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Presses Tab until the element of a selector has the focus. */
  void tabTo(String selector) {
    for (int i = 0; i < 300; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(
          run("return document.activeElement.matches(arguments[0])", selector))) {
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + selector);
  }

  void back() {
    driver.navigate().back();
  }

  /** The current address. */
  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /** Returns a screenshot as PNG. */
  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Returns the new warnings and errors on the console. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the new requests. */
  Requests requests() {
    List<JsonNode> events =
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(entry -> message(entry.getMessage()))
            .toList();
    return new Requests(
        events.stream()
            .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
            .map(event -> event.at("/params/request/url").asText())
            .filter(url -> !url.startsWith("data:") && !url.startsWith("about:"))
            .toList(),
        events.stream()
            .filter(event -> event.path("method").asText().equals("Network.loadingFinished"))
            .mapToLong(event -> event.at("/params/encodedDataLength").asLong())
            .sum());
  }

  private static JsonNode message(String json) {
    try {
      return IlrsJson.mapper().readTree(json).path("message");
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  /** The addresses of requests, and the bytes of their responses over the network. */
  record Requests(List<String> addresses, long bytes) {}

  /** Returns the violations of the accessibility rules of axe-core, a line each. */
  List<String> violations() {
    if (!Boolean.TRUE.equals(run("return typeof axe === 'object'"))) {
      run(AXE);
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run({ rules: { 'label-content-name-mismatch': { enabled: true } } }).then(({violations}) => done(violations"
                + ".flatMap(({id, help, nodes}) => nodes.map(node =>"
                + " `${id}: ${help}: ${node.target} ${node.any.map(each => each.message)}`))),"
                + " error => done([`axe failed: ${error}`]))");
    return found instanceof List<?> lines
        ? lines.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // The profile is a temporary folder; the operating system deletes it later.
    }
  }
}

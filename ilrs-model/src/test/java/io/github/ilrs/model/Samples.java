package io.github.ilrs.model;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A value of every type of the module, all its properties set, made without knowing the type. */
public final class Samples {
  /** A text that is also an id, and a language. */
  static final String TEXT = "en";

  private static final SourceId GUIDE = SourceId.parse("guide");
  private static final Map<Type, Object> GIVEN =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(int.class, 1),
          Map.entry(Integer.class, 1),
          Map.entry(boolean.class, true),
          Map.entry(OptionalInt.class, OptionalInt.of(1)),
          Map.entry(OptionalDouble.class, OptionalDouble.of(1)),
          Map.entry(LocalDate.class, LocalDate.of(2026, 11, 21)),
          Map.entry(PartialDate.class, PartialDate.parse("2026-11")),
          Map.entry(YearRange.class, YearRange.parse("2026/2030")),
          Map.entry(URI.class, URI.create("https://example.org/page")),
          Map.entry(MissionId.class, NamedMission.CE_7),
          Map.entry(OrganizationId.class, OrganizationId.CNSA),
          Map.entry(SourceId.class, GUIDE),
          Map.entry(Statement.class, statement("Says the Guide.")));
  // Properties whose sample cannot follow from their type alone.
  private static final Map<String, Object> GIVEN_PROPERTIES =
      Map.of(
          "Contact.email",
          Optional.of("a@example.org"),
          "Discrepancy.readings",
          List.of(reading("one"), reading("two")),
          "Statement.property",
          StatementProperty.NOTE,
          "Statement.event",
          Optional.empty(),
          "Statement.landingSite",
          Optional.empty(),
          "Statement.standing",
          StatementStanding.REJECTED);

  private Samples() {}

  private static Reading reading(String value) {
    return Reading.builder()
        .value(value)
        .citation(new Citation(GUIDE, "page 1"))
        .adopted(false)
        .build();
  }

  /** Returns a note of the Guide. */
  public static Statement statement(String value) {
    return Statement.builder()
        .property(StatementProperty.NOTE)
        .value(value)
        .reliability(Reliability.OFFICIAL)
        .standing(StatementStanding.ADOPTED)
        .citation(new Citation(GUIDE, "page 1"))
        .build();
  }

  /** Returns every class of the module. */
  static List<Class<?>> classes() {
    try {
      Path root = Path.of(Term.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(
                file ->
                    root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "."))
            .filter(name -> name.startsWith("io.") && name.endsWith(".class"))
            .filter(name -> !name.contains("package-info"))
            .map(name -> name.substring(0, name.length() - ".class".length()))
            .sorted()
            .<Class<?>>map(Samples::load)
            .toList();
      }
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns every value type: those that are built, and the records. */
  static List<Class<?>> valueTypes() {
    return classes().stream().filter(type -> type.isAnnotationPresent(ValueStyle.class)).toList();
  }

  /** Returns the sample values of what is given to build a value, by property. */
  static Map<String, Object> properties(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Function<String, Optional<Object>> given =
        name -> Optional.ofNullable(GIVEN_PROPERTIES.get(type.getSimpleName() + "." + name));
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        properties.put(
            component.getName(),
            given.apply(component.getName()).orElseGet(() -> sample(component.getGenericType())));
      }
      return properties;
    }
    Class<?> builder = load(type.getName() + "$Builder");
    Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(
            method ->
                Arrays.stream(builder.getMethods())
                    .anyMatch(
                        m -> m.getName().equals(method.getName()) && m.getParameterCount() == 1))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(
            method ->
                properties.put(
                    method.getName(),
                    given
                        .apply(method.getName())
                        .orElseGet(() -> sample(method.getGenericReturnType()))));
    return properties;
  }

  /** Builds a value from its properties. */
  static Object build(Class<?> type, Map<String, Object> properties) {
    if (type.isRecord()) {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return run(() -> constructor.newInstance(properties.values().toArray()));
    }
    Object builder = run(() -> type.getMethod("builder").invoke(null));
    properties.forEach(
        (name, value) -> run(() -> setter(builder, name, value).invoke(builder, value)));
    return run(() -> accessible(builder.getClass().getMethod("build")).invoke(builder));
  }

  private static Method setter(Object builder, String name, Object value) {
    return Arrays.stream(builder.getClass().getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
        .filter(
            method -> {
              Class<?> parameter = method.getParameterTypes()[0];
              return parameter.isInstance(value)
                  || (parameter == int.class && value instanceof Integer)
                  || (parameter == boolean.class && value instanceof Boolean);
            })
        .findFirst()
        .map(Samples::accessible)
        .orElseThrow(() -> new AssertionError("no setter of " + name + " for " + value));
  }

  /** The builders inherit their methods from generated classes that are not public. */
  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }

  /** Returns a property of a value. */
  static Object get(Object value, Class<?> type, String property) {
    return run(() -> type.getMethod(property).invoke(value));
  }

  /** Returns a sample value of a type. */
  public static <T> T of(Class<T> type) {
    return type.cast(sample(type));
  }

  private static Object sample(Type type) {
    Object given = GIVEN.get(type);
    if (given != null) {
      return given;
    }
    if (type instanceof ParameterizedType generic) {
      List<Object> arguments =
          Arrays.stream(generic.getActualTypeArguments()).map(Samples::sample).toList();
      return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
        case "Optional" -> Optional.of(arguments.get(0));
        case "List" -> arguments;
        case "Set" -> Set.copyOf(arguments);
        case "Map" -> Map.of(arguments.get(0), arguments.get(1));
        default -> throw new AssertionError(type);
      };
    }
    if (!(type instanceof Class<?> plain)) {
      return TEXT; // the type of the items of a listing
    }
    return plain.isEnum() ? plain.getEnumConstants()[0] : build(plain, properties(plain));
  }

  /** Something that may throw. */
  private interface Action {
    Object run() throws ReflectiveOperationException;
  }

  private static Object run(Action action) {
    try {
      return action.run();
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Returns the names of the properties that are texts, or may hold or list them. */
  static List<String> texts(Map<String, Object> properties) {
    List<String> texts = new ArrayList<>();
    properties.forEach(
        (name, value) -> {
          if (value instanceof String
              || value.equals(Optional.of(TEXT))
              || value.equals(List.of(TEXT))) {
            texts.add(name);
          }
        });
    return texts;
  }
}

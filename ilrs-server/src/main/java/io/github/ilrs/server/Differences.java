package io.github.ilrs.server;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.internal.Nearest;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.PayloadStatus;
import io.github.ilrs.model.programme.SiteStatus;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the differences between a JSON document and the dataset that was read from it: unknown
 * fields, unknown terms, values that contradict derived ones. The parser accepts these for
 * compatibility with newer versions, so that a typing error would go unnoticed.
 */
final class Differences {
  private static final int MAX_VALUE_LENGTH = 80;

  /** The vocabulary of statements about {@code status}, by the kind of their subject. */
  private static final Map<String, Class<?>> STATUSES =
      Map.of(
          "participants", ParticipantStatus.class,
          "payloads", PayloadStatus.class,
          "sites", SiteStatus.class);

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /**
   * Describes every difference, each with its JSON pointer, in the order of the given document.
   *
   * @param given the document in the file
   * @param served the document of the dataset that was read from it
   */
  static List<String> between(JsonNode given, JsonNode served) {
    Differences differences = new Differences();
    differences.compare(JsonPointer.empty(), DatasetDocument.class, given, served);
    return differences.found;
  }

  private void compare(JsonPointer at, Type type, JsonNode given, JsonNode served) {
    if (given.isObject() && served.isObject()) {
      for (Map.Entry<String, JsonNode> field : given.properties()) {
        compareField(at.appendProperty(field.getKey()), type, field, served);
      }
      if (type == Statement.class) {
        checkStatus(at, given);
      }
    } else if (given.isArray() && served.isArray()) {
      for (int i = 0; i < given.size(); i++) {
        JsonNode item = given.get(i);
        JsonNode counterpart = raw(type) == Set.class ? equal(item, served) : served.path(i);
        compare(at.appendIndex(i), argument(type), item, counterpart);
      }
    } else if (Term.class.isAssignableFrom(raw(type)) && given.isTextual()) {
      checkTerm(at, raw(type), given.asText());
    } else if (!same(given, served)) {
      report(at, "given " + quoted(given) + ", served " + quoted(served));
    }
  }

  private void compareField(
      JsonPointer at, Type owner, Map.Entry<String, JsonNode> field, JsonNode served) {
    JsonNode counterpart = served.path(field.getKey());
    if (!counterpart.isMissingNode()) {
      compare(at, typeOf(owner, field.getKey()), field.getValue(), counterpart);
    } else if (!isEmpty(field.getValue())) {
      report(at, "unknown field, not served");
    }
  }

  /** The value of a statement about a status is a term. */
  private void checkStatus(JsonPointer at, JsonNode statement) {
    Class<?> vocabulary = STATUSES.get(at.getMatchingProperty());
    if (vocabulary != null
        && statement.path("property").asText().equals(StatementProperty.STATUS.id())) {
      checkTerm(at.appendProperty("value"), vocabulary, statement.path("value").asText());
    }
  }

  private void checkTerm(JsonPointer at, Class<?> vocabulary, String id) {
    List<String> known =
        Arrays.stream(vocabulary.getEnumConstants())
            .map(Term.class::cast)
            .filter(term -> !term.unrecognized())
            .map(Term::id)
            .toList();
    if (!known.contains(id)) {
      report(
          at,
          "unknown term "
              + quoted(TextNode.valueOf(id))
              + ", the nearest known is "
              + quoted(TextNode.valueOf(Nearest.to(id, known).get(0))));
    }
  }

  private void report(JsonPointer at, String what) {
    char[] escaped = JsonStringEncoder.getInstance().quoteAsString(at.toString());
    found.add(new String(escaped) + ": " + what);
  }

  private static String quoted(JsonNode value) {
    String json = value.isMissingNode() ? "with another value" : value.toString();
    return json.length() > MAX_VALUE_LENGTH ? json.substring(0, MAX_VALUE_LENGTH) + "..." : json;
  }

  private static boolean same(JsonNode given, JsonNode served) {
    return (given.isNumber() && served.isNumber())
        ? given.decimalValue().compareTo(served.decimalValue()) == 0
        : given.equals(served);
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || (value.isContainerNode() && value.isEmpty());
  }

  /** Returns the item of a set that is equal to the given item. */
  private static JsonNode equal(JsonNode given, JsonNode set) {
    return StreamSupport.stream(set.spliterator(), false)
        .filter(given::equals)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Returns the type of a field, which is that of the accessor with the same name. */
  private static Type typeOf(Type owner, String field) {
    if (raw(owner) == Map.class) {
      return argument(owner);
    }
    Type type =
        Stream.of(raw(owner).getMethods())
            .filter(accessor -> accessor.getName().equals(field))
            .filter(accessor -> accessor.getParameterCount() == 0)
            .map(Method::getGenericReturnType)
            .findFirst()
            .orElse(Object.class);
    return raw(type) == Optional.class ? argument(type) : type;
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? raw(generic.getRawType())
        : type instanceof Class<?> plain ? plain : Object.class;
  }

  /** Returns the type argument of a list, a set, an optional, or the values of a map. */
  private static Type argument(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    return Object.class;
  }
}

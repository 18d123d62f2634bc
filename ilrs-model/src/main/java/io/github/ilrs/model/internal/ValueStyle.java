package io.github.ilrs.model.internal;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of value types. Those that are generated have a public interface and builder and an
 * implementation that is not; collections are copied and unmodifiable. In JSON, absent values are
 * omitted and unknown fields are skipped, whatever mapper is used.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonIgnoreProperties(ignoreUnknown = true)
@Value.Style(
    defaults = @Value.Immutable(copy = false),
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    depluralize = true,
    depluralizeDictionary = {"category:categories", "subCategory:subCategories", "cites:cites"},
    validationMethod = Value.Style.ValidationMethod.SIMPLE,
    allowedClasspathAnnotations = {Override.class})
public @interface ValueStyle {}

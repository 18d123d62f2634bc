package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.SiteStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Derives a site on a day; its status is the latest that was claimed. */
final class SiteResolver {
  private SiteResolver() {}

  /** Returns the site on a day; empty if nothing was known of it by then. */
  static Optional<Site> resolve(SiteRecord site, History history, LocalDate day) {
    return history
        .value(StatementProperty.STATUS, day)
        .map(
            status ->
                Site.builder()
                    .id(site.id())
                    .name(site.name())
                    .region(site.region())
                    .status(Term.read(SiteStatus.class, status.value()))
                    .statedOn(status.publishedOn())
                    .citations(StatementCitations.of(site.citations(), history, day))
                    .build());
  }
}

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
public final class SiteResolver {
  private final Histories histories;

  /** Creates a resolver for the sites of a dataset with these histories. */
  public SiteResolver(Histories histories) {
    this.histories = histories;
  }

  /** Returns the site on a day; empty if nothing was known of it by then. */
  public Optional<Site> resolve(SiteRecord site, LocalDate day) {
    History history = histories.of(site);
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

package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.Site;

/** The programme on a day, all but its missions. */
public record ProgrammeOnDay(
    Programme programme,
    Index<Phase, PhasePlan> phases,
    Index<String, Participant> participants,
    Index<String, Payload> payloads,
    Index<String, Site> sites,
    Index<String, Discrepancy> discrepancies) {}

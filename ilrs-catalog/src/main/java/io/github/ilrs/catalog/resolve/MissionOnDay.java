package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import java.util.List;

/**
 * What is known of one mission on a day.
 *
 * @param opportunities its opportunities, one per category, A to E
 * @param history the statements about it up to the day
 */
record MissionOnDay(Mission mission, List<Opportunity> opportunities, List<Statement> history) {}

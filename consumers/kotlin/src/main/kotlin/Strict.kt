package consumer

import com.fasterxml.jackson.databind.json.JsonMapper
import io.github.ilrs.catalog.Dataset
import io.github.ilrs.catalog.OpportunityQuery
import io.github.ilrs.model.partnership.Availability
import io.github.ilrs.model.partnership.Opportunity
import java.time.LocalDate

/** Results are not null; a missing value is an Optional. */
fun main() {
  val offers: List<Opportunity> =
      Dataset.canonical().asOf(LocalDate.of(2023, 11, 1)).find(OpportunityQuery.all().joinable())
  val open: Map<Availability, Int> = offers.groupingBy { it.availability() }.eachCount()
  check(open.keys.all { it == Availability.CALL_OPEN || it == Availability.OFFERED })

  Questions.ask(Questions.json(JsonMapper.builder().findAndAddModules().build()))
}

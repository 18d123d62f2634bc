"""What ask.ts asks, with the client that openapi-generator writes for Python; and every other operation."""

import re
import sys

import ilrs
import yaml

host = sys.argv[1]
contract = yaml.safe_load(open(sys.argv[2], encoding="utf-8"))


def refused(request):
    try:
        request()
    except ilrs.ApiException as e:
        problem = e.data
        violation = problem.violations[0]
        return (
            f"{problem.status} {problem.code}: {violation.var_field}; "
            f"{violation.earliest or ''}{' '.join(violation.nearest)}"
        )
    raise AssertionError("a problem was expected")


def snake(name):
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", name).lower()


with ilrs.ApiClient(ilrs.Configuration(host=host)) as client:
    opportunities = ilrs.OpportunitiesApi(client)
    missions = ilrs.MissionsApi(client)

    # What can I still join with an instrument, until when, and whom do I contact?
    instruments = opportunities.list_opportunities(category=["D"], joinable=True)
    print(f"{instruments.as_of}: {instruments.total}")
    for opportunity in instruments.items:
        contacts = " ".join(c.email or c.organization for c in opportunity.contacts)
        warnings = " ".join(c.kind for c in opportunity.caveats)
        until = opportunity.until.var_date if opportunity.until else "no date"
        print(f"{opportunity.id} {opportunity.printed}; {until}; {contacts}; {warnings}")

    print(refused(lambda: opportunities.get_matrix(as_of="2020-01-01")))
    print(refused(lambda: missions.get_mission("CE-5")))

    for payload in opportunities.list_payloads(country=["Saudi Arabia"]).items:
        print(f"{payload.id} {payload.mission} {payload.status}")

    # Every operation can be read, with the ids of the contract's examples.
    read = 0
    for path in contract["paths"].values():
        operation = path["get"]
        api = getattr(ilrs, operation["tags"][0] + "Api")(client)
        if "application/json" in operation["responses"]["200"]["content"]:
            ids = [p["example"] for p in operation.get("parameters", []) if p.get("in") == "path"]
            if operation["operationId"] == "listMissionHistory":
                ids = ["CE-7"]
            getattr(api, snake(operation["operationId"]))(*ids)
            read += 1
    print(f"{read} operations read", file=sys.stderr)

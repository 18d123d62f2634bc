// What the page for users of other languages shows: the generated types, with openapi-fetch.
import createClient from "openapi-fetch";
import type { components, paths } from "./contract.js";

type Problem = components["schemas"]["Problem"];

const ilrs = createClient<paths>({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8080" });

function found<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.data === undefined) {
    throw new Error(answer.error?.detail ?? answer.error?.title ?? "no answer");
  }
  return answer.data;
}

function refused(answer: { error?: Problem }): string {
  if (answer.error === undefined) {
    throw new Error("a problem was expected");
  }
  const [violation] = answer.error.violations;
  return `${answer.error.status} ${answer.error.code}: ${violation?.field}; ` +
    `${violation?.earliest ?? ""}${violation?.nearest.join(" ")}`;
}

// What can I still join with an instrument, until when, and whom do I contact?
const instruments = found(await ilrs.GET("/v1/opportunities", {
  params: { query: { category: ["D"], joinable: true } },
}));
console.log(`${instruments.asOf}: ${instruments.total}`);
for (const opportunity of instruments.items) {
  const contacts = opportunity.contacts.map(contact => contact.email ?? contact.organization);
  const warnings = opportunity.caveats.map(caveat => caveat.kind);
  console.log(`${opportunity.id} ${opportunity.printed}; ${opportunity.until?.date ?? "no date"}; ` +
    `${contacts.join(" ")}; ${warnings.join(" ")}`);
}

console.log(refused(await ilrs.GET("/v1/matrix", { params: { query: { asOf: "2020-01-01" } } })));
console.log(refused(await ilrs.GET("/v1/missions/{mission}", { params: { path: { mission: "CE-5" } } })));

const payloads = found(await ilrs.GET("/v1/payloads", { params: { query: { country: ["Saudi Arabia"] } } }));
for (const payload of payloads.items) {
  console.log(`${payload.id} ${payload.mission} ${payload.status}`);
}

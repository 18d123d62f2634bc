// The API, asked. An answer that was given once is not asked for again while the page is open.

const MOST = 400;
const given = new Map();

/** Why there is no answer, in words. */
export class NoAnswer extends Error {}

/** A path with these parameters; empty ones are left out. */
export function address(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The answer to a path with these parameters; empty ones are left out. */
export function ask(path, parameters = {}) {
  const target = address(path, parameters);
  if (!given.has(target)) {
    if (given.size >= MOST) {
      given.delete(given.keys().next().value);
    }
    const answer = fetched(target);
    answer.catch(() => given.delete(target));
    given.set(target, answer);
  }
  return given.get(target);
}

async function fetched(target) {
  const response = await fetch(target, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) }).catch(() => {
    throw new NoAnswer("The server cannot be reached.");
  });
  const answer = await response.json().catch(() => {
    throw new NoAnswer(`The server answered ${response.status}, and nothing that can be read.`);
  });
  if (!response.ok) {
    throw new NoAnswer(words(answer, response.status));
  }
  return answer;
}

/** What a problem says, as RFC 9457 has it. */
function words(problem, status) {
  const violations = (problem.violations ?? []).map((violation) => `${violation.field}: ${violation.message}`);
  return [`The server answered ${status}: ${problem.title ?? "no title"}.`, problem.detail, ...violations].filter(Boolean).join(" ");
}

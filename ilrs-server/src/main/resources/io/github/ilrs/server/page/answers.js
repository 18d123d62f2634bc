// Requests to the API. Responses are cached while the page is open.

const MOST = 400;
const given = new Map();

/** Why there is no response, in words. */
export class NoAnswer extends Error {}

/** A path with these parameters; empty ones are left out. */
export function address(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The response to a path with these parameters; empty ones are left out. */
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
    throw new NoAnswer(`The server answered ${response.status}, without a readable response.`);
  });
  if (!response.ok) {
    throw new NoAnswer(words(answer, response.status));
  }
  return answer;
}

/** What a problem says, as RFC 9457 has it. */
function words(problem, status) {
  return [`The server answered ${status}: ${problem.title ?? "no title"}.`, problem.detail].filter(Boolean).join(" ");
}

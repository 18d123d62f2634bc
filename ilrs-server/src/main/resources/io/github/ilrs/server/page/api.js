// Requests to the API. Responses are cached while the page is open.

const MOST = 400;
const cached = new Map();

/** Why a request failed, in words. */
export class RequestFailed extends Error {}

/** A path with these parameters; empty ones are left out. */
export function address(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The response to a path with these parameters; empty ones are left out. */
export function ask(path, parameters = {}) {
  const target = address(path, parameters);
  if (!cached.has(target)) {
    if (cached.size >= MOST) {
      cached.delete(cached.keys().next().value);
    }
    const response = fetched(target);
    response.catch(() => cached.delete(target));
    cached.set(target, response);
  }
  return cached.get(target);
}

async function fetched(target) {
  const response = await fetch(target, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) }).catch(() => {
    throw new RequestFailed("The server cannot be reached.");
  });
  const body = await response.json().catch(() => {
    throw new RequestFailed(`The server answered ${response.status}, without a readable response.`);
  });
  if (!response.ok) {
    throw new RequestFailed(words(body, response.status));
  }
  return body;
}

/** What a problem says, as RFC 9457 has it. */
function words(problem, status) {
  return [`The server answered ${status}: ${problem.title ?? "no title"}.`, problem.detail].filter(Boolean).join(" ");
}

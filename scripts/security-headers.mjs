// Response headers of every answer. Pages carry a fresh nonce; worker scripts carry their own, narrower policy.

const PERMISSIONS_POLICY = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "midi"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/**
 * Content-Security-Policy of a page. Monaco draws its lines with inline styles, so styles may be inline; scripts may not.
 * In development React and the error overlay need `eval`, blob workers and a WebSocket.
 */
export function pagePolicy(nonce, { dev }) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${dev ? " blob:" : ""}`,
    "font-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    `worker-src 'self'${dev ? " blob:" : ""}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A script's own policy counts only when it runs as a worker. */
function workerPolicy({ dev }) {
  return `default-src 'none'; script-src 'self'${dev ? " 'unsafe-eval' blob:" : ""}; connect-src 'self'${dev ? " ws:" : ""}`;
}

/** Answers that are data, not pages: nothing in them may run. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Headers for one answer. `path` is the request's path without its query. */
export function securityHeaders(path, nonce, { dev }) {
  const isStatic = path.startsWith("/_next/");
  const isShareLink = path === "/s" || path.startsWith("/s/");
  const headers = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": isShareLink ? "no-referrer" : "same-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": policyFor(path, nonce, { dev }),
  };
  if (isShareLink) {
    headers["X-Robots-Tag"] = "noindex, nofollow";
    headers["Cache-Control"] = "no-store";
  } else if (!isStatic && !/\.[a-z0-9]+$/i.test(path)) {
    headers["Cache-Control"] = "private, no-store";
  }
  return headers;
}

function policyFor(path, nonce, { dev }) {
  if (path.startsWith("/_next/static/")) return workerPolicy({ dev });
  if (path === "/api" || path.startsWith("/api/")) return DATA_POLICY;
  return pagePolicy(nonce, { dev });
}

const OWN_REQUEST_HEADERS = new Set(["content-security-policy", "content-security-policy-report-only", "x-nonce"]);

/**
 * Request headers a client may not set. Its own policy would choose Next's nonce, `x-middleware-*` would skip Next's
 * steps, and `x-forwarded-*` would name another address, unless a proxy in front of us is trusted to write it.
 */
export function isReservedRequestHeader(name, { trustProxy }) {
  if (name.startsWith("x-middleware-") || OWN_REQUEST_HEADERS.has(name)) return true;
  return !trustProxy && (name.startsWith("x-forwarded-") || name === "forwarded");
}

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
export function workerPolicy({ dev }) {
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

/** Request headers only this server may set: a client's own would choose Next's nonce or skip its internal steps. */
export function isReservedRequestHeader(name) {
  return (
    name.startsWith("x-middleware-") ||
    name === "content-security-policy" ||
    name === "content-security-policy-report-only" ||
    name === "x-nonce"
  );
}

/** The mark: a helm's wheel reduced to what 16 px can hold. */
export function Logo() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className="text-accent"
      aria-hidden
    >
      <circle cx="10" cy="10" r="5.25" />
      <circle cx="10" cy="10" r="1.25" fill="currentColor" stroke="none" />
      <path
        strokeLinecap="round"
        d="M10 1.5v6.25M10 12.25v6.25M1.5 10h6.25M12.25 10h6.25M4 4l4.4 4.4M11.6 11.6 16 16M16 4l-4.4 4.4M8.4 11.6 4 16"
      />
    </svg>
  );
}

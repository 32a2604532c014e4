/** Our sign: the rays of a bronze drum that meet in one point. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" aria-hidden width={size} height={size} viewBox="0 0 32 32">
      <circle cx="16" cy="16" r="15" className="mark-disc" />
      <g className="mark-lines" fill="none" strokeWidth="1.6">
        <circle cx="16" cy="16" r="10.5" />
        <path d="M16 8v16M9.1 12l13.8 8M22.9 12 9.1 20" />
      </g>
      <circle cx="16" cy="16" r="3.4" className="mark-sun" />
    </svg>
  );
}

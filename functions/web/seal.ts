/** The seal of the house, for browsers' tabs. */
export const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#0b5257"/><path fill="none" stroke="#fff" stroke-width="2.6" d="M7 8h18M16 8v18M5 18h22M10 11l2 4M22 11l-2 4"/></svg>';

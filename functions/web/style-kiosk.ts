/** The style of a device at a counter, which shows nothing but one sheet. */
export const kioskStyle = `
*{box-sizing:border-box}
body{margin:0}
`;

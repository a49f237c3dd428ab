/** The name under which a rule that broke off reports itself. */
export const brokenRule = 'rule-broke-off';

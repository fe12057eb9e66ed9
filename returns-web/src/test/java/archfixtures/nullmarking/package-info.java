/** Breaks the rule on null-marking, for HouseRulesTests. */
package archfixtures.nullmarking;

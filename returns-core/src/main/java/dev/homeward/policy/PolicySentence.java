package dev.homeward.policy;

/**
 * The sentence of a policy that an article falls under.
 *
 * @param number of the rule, from 1; 0 for the last sentence, which holds for everything else
 * @param name of the rule; empty where it has none
 */
public record PolicySentence(int number, String name, PolicyTerms terms) {}

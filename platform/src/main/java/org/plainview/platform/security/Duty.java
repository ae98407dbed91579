package org.plainview.platform.security;

/**
 * Why a member of staff is looking.
 *
 * @param purpose what for, in a few words
 * @param caseNumber event or case number
 */
public record Duty(String purpose, String caseNumber) {}

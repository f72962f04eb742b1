/** Who may do what: roles, accounts, API tokens, sessions, and the lists of these on disk. */
package hark.access;

package hark.search;

/** What words of one transcript are forms of what was typed, as a plain evaluator has it. */
public interface NaiveForms {

  /** Words stand for themselves alone. */
  NaiveForms NONE =
      new NaiveForms() {
        @Override
        public boolean isSame(String typed, String said) {
          return typed.equals(said);
        }

        @Override
        public boolean isInflected(String typed, String said) {
          return false;
        }

        @Override
        public boolean isPairForm(String typed, String first, String second) {
          return false;
        }

        @Override
        public boolean areForms(String one, String other, boolean wide) {
          return one.equals(other);
        }

        @Override
        public boolean areTied(String first, String second) {
          return false;
        }
      };

  /** The same word, accents aside. */
  boolean isSame(String typed, String said);

  /** Another form of the word, in this transcript. */
  boolean isInflected(String typed, String said);

  /** Two words that are a form of the word, in this transcript. */
  boolean isPairForm(String typed, String first, String second);

  /** Of two typed words one is a form of the other, in some language. */
  boolean areForms(String one, String other, boolean wide);

  /** Two typed words may be one, in this transcript. */
  boolean areTied(String first, String second);
}

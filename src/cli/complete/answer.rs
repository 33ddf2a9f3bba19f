//! What a script is told, in lines: the first says which files may stand there too, the others are candidates.

use super::line::{Quote, quoted};

/// Which shell reads the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// What is to be put behind what was typed, quoted.
    Bash,
    /// Whole words and what they mean, parted by a tab; the shell quotes.
    Described,
}

impl Form {
    /// That of a shell whose script hands over words.
    pub(super) fn of(shell: &str) -> Option<Self> {
        matches!(shell, "zsh" | "fish").then_some(Self::Described)
    }
}

/// Which local files may stand at the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Files {
    #[default]
    None,
    Directories,
    All,
}

/// A word that may stand there. One that ends in `/`, `@` or `=` goes on: the script puts no space behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) word: String,
    pub(super) help: String,
}

/// All that may stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) files: Files,
    pub(super) candidates: Vec<Candidate>,
}

impl Answer {
    /// Any file.
    pub(super) fn files() -> Self {
        Self { files: Files::All, ..Self::default() }
    }

    /// Adds a candidate, unless a terminal could not show it, or a shell not hold it, as one word of one line.
    pub(super) fn add(&mut self, word: impl Into<String>, help: &str) {
        let word = word.into();
        if !word.contains(char::is_control) {
            self.candidates.push(Candidate { word, help: help.to_owned() });
        }
    }

    /// The lines for a shell that compares and quotes by itself.
    pub(super) fn render(&self, form: Form) -> String {
        match form {
            Form::Bash => self.in_bash("", Quote::None),
            Form::Described => {
                let mut text = self.head();
                for Candidate { word, help } in &self.candidates {
                    text.push_str(word);
                    if !help.is_empty() {
                        text.push('\t');
                        text.push_str(help);
                    }
                    text.push('\n');
                }
                text
            }
        }
    }

    /// The lines for bash: what is missing behind `typed`, written as the quotation at the cursor demands.
    pub(super) fn in_bash(&self, typed: &str, quote: Quote) -> String {
        let mut text = self.head();
        for rest in self.candidates.iter().filter_map(|candidate| candidate.word.strip_prefix(typed)) {
            text.push_str(&quoted(rest, quote));
            text.push('\n');
        }
        text
    }

    fn head(&self) -> String {
        let word = match self.files {
            Files::None => "none\n",
            Files::Directories => "directories\n",
            Files::All => "files\n",
        };
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bash_gets_the_rest_of_the_word_and_others_whole_words_with_their_meaning() {
        let mut answer = Answer { files: Files::Directories, ..Answer::default() };
        answer.add("cos://b/a b/", "");
        answer.add("cos://b/$(x)", "it is a name");
        answer.add("cos://b/bad\nname", "");
        assert_eq!(answer.in_bash("cos://b/", Quote::None), "directories\na\\ b/\n\\$\\(x\\)\n");
        assert_eq!(answer.in_bash("cos://b/", Quote::Single), "directories\na b/\n$(x)\n");
        assert_eq!(answer.in_bash("cos://b/a", Quote::Single), "directories\n b/\n");
        assert_eq!(answer.render(Form::Described), "directories\ncos://b/a b/\ncos://b/$(x)\tit is a name\n");
        assert_eq!(Answer::default().render(Form::Described), "none\n");
    }
}

# Completion of cos for fish 3 and later. At each TAB `cos` itself says what may stand at the cursor.
#
# Put it as ~/.config/fish/completions/cos.fish, or load it by `cos completion fish | source`.

# The answer: which files may stand at the cursor, and behind that a word a line, with what it means behind a tab.
function __cos_answer
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    # As the command would read it, also while its quotation is open.
    for end in '' "'" '"'
        if set -l read (string unescape -- "$typed$end" 2>/dev/null)
            set typed "$read"
            break
        end
    end
    set words[1] (string replace -r '^~/' "$HOME/" -- $words[1])
    command $words[1] __complete fish -- $words "$typed" </dev/null 2>/dev/null
end

function __cos_words
    set -l answer (__cos_answer)
    set -e answer[1]
    test (count $answer) -gt 0
    and printf '%s\n' $answer
end

function __cos_takes -a files
    set -l answer (__cos_answer)
    test "$answer[1]" = $files
end

complete -c cos -f
complete -c cos -k -f -a '(__cos_words)'
complete -c cos -n '__cos_takes files' -F
complete -c cos -n '__cos_takes directories' -f -a '(__fish_complete_directories (commandline -ct))'

# Completion of cos for bash 4.4 and later. At each TAB `cos` itself says what may stand at the cursor.
#
# Load it by `source <(cos completion bash)`, or put it where bash-completion looks for it, as
# ~/.local/share/bash-completion/completions/cos.

_cos() {
    local cos=$1 files='' rest file
    COMPREPLY=()
    # The shell has not expanded the command's name here.
    if [[ $cos == '~/'* ]]; then
        cos=$HOME/${cos:2}
    fi
    # The shell cuts words at the `:`, `=` and `@` of COMP_WORDBREAKS. So `cos` gets the line as it was typed and answers
    # with what is missing at the cursor, quoted; it goes behind the piece of the word that the shell will replace.
    while IFS= read -r rest; do
        if [[ -z $files ]]; then
            files=$rest
        else
            COMPREPLY+=("$2$rest")
        fi
    done < <("$cos" __complete bash "${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null)
    case $files in
        files)
            # Without candidates the shell completes names of files by itself.
            if ((${#COMPREPLY[@]})); then
                while IFS= read -r file; do
                    printf -v rest %q "$file"
                    if [[ -d $file ]]; then
                        rest+=/
                    fi
                    COMPREPLY+=("$rest")
                done < <(compgen -f -- "$2")
            fi
            ;;
        directories) compopt +o bashdefault +o default -o dirnames ;;
        *) compopt +o bashdefault +o default ;;
    esac
    # What may go on gets no space behind it.
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[/@=] ]]; then
        compopt -o nospace
    fi
}

complete -o nosort -o bashdefault -o default -F _cos cos

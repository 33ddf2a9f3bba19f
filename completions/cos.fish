# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_cos_global_optspecs
    string join \n profile= region= output= endpoint-url= no-verify-ssl ca-bundle= secret-id= secret-key= token= no-sign-request connect-timeout= read-timeout= max-concurrent-requests= max-memory= max-bandwidth= checksum-algorithm= checksum-mode= debug quiet no-progress progress-frequency= progress-multiline color= h/help V/version
end

function __fish_cos_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_cos_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_cos_using_subcommand
    set -l cmd (__fish_cos_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c cos -n "__fish_cos_needs_command" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_needs_command" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_needs_command" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_needs_command" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_needs_command" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_needs_command" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_needs_command" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_needs_command" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_needs_command" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_needs_command" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_needs_command" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_needs_command" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_needs_command" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_needs_command" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_needs_command" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_needs_command" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_needs_command" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_needs_command" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_needs_command" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_needs_command" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_needs_command" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_needs_command" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_needs_command" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_needs_command" -s V -l version -d 'Print version'
complete -c cos -n "__fish_cos_needs_command" -f -a "ls" -d 'List buckets, or objects under a prefix'
complete -c cos -n "__fish_cos_needs_command" -f -a "cp" -d 'Copy files to objects, objects to files, and objects to objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "mv" -d 'Move files to objects, objects to files, and objects to objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "sync" -d 'Make a prefix or directory like another: send what is missing, newer or of another size'
complete -c cos -n "__fish_cos_needs_command" -f -a "rm" -d 'Remove objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "mb" -d 'Make a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "rb" -d 'Remove a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "configure" -d 'Set up a profile by questions, or read and change single values'
complete -c cos -n "__fish_cos_needs_command" -f -a "cat" -d 'Write objects to standard output, one after the other'
complete -c cos -n "__fish_cos_needs_command" -f -a "stat" -d 'Show all that the store tells of an object'
complete -c cos -n "__fish_cos_needs_command" -f -a "du" -d 'Count objects and their bytes under a prefix'
complete -c cos -n "__fish_cos_needs_command" -f -a "find" -d 'Find objects by name, size, age, class or tag'
complete -c cos -n "__fish_cos_needs_command" -f -a "tree" -d 'Show prefixes and objects as a tree'
complete -c cos -n "__fish_cos_needs_command" -f -a "diff" -d 'Tell how two trees differ: directories or prefixes, either side of either kind'
complete -c cos -n "__fish_cos_needs_command" -f -a "tag" -d 'Show and change the tags of objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "set-meta" -d 'Change headers and metadata of objects by copying them onto themselves'
complete -c cos -n "__fish_cos_needs_command" -f -a "restore" -d 'Ask for archived objects to be made readable for a while'
complete -c cos -n "__fish_cos_needs_command" -f -a "hash" -d 'Print checksums of files, and of objects as their store tells them'
complete -c cos -n "__fish_cos_needs_command" -f -a "versions" -d 'Show, remove and bring back versions of objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "presign" -d 'Print a URL that allows reading or storing one object for a while'
complete -c cos -n "__fish_cos_needs_command" -f -a "uploads" -d 'Show or throw away uploads that were never completed'
complete -c cos -n "__fish_cos_needs_command" -f -a "lifecycle" -d 'Read and set rules that expire objects, or move them to other storage classes'
complete -c cos -n "__fish_cos_needs_command" -f -a "policy" -d 'Read and set who may do what in a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "cors" -d 'Read and set which web pages may reach a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "versioning" -d 'Read and set whether a bucket keeps old versions'
complete -c cos -n "__fish_cos_needs_command" -f -a "logs" -d 'Read and set where a bucket\'s access logs go'
complete -c cos -n "__fish_cos_needs_command" -f -a "tagging" -d 'Read and set the tags of a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "website" -d 'Read and set how a bucket is served as a website'
complete -c cos -n "__fish_cos_needs_command" -f -a "encryption" -d 'Read and set how a bucket encrypts by default'
complete -c cos -n "__fish_cos_needs_command" -f -a "replication" -d 'Read and set to which buckets the service copies new objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "acl" -d 'Read and set access control lists of buckets and objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "notification" -d 'Read and set whom the service tells of what happens in a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "inventory" -d 'Read and set lists that the service writes of a bucket\'s objects'
complete -c cos -n "__fish_cos_needs_command" -f -a "accelerate" -d 'Read and set transfer acceleration of a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "object-lock" -d 'Read and set how long new objects cannot be removed'
complete -c cos -n "__fish_cos_needs_command" -f -a "public-access" -d 'Read and set the block of public access to a bucket'
complete -c cos -n "__fish_cos_needs_command" -f -a "referer" -d 'Read and set which pages may link to a bucket\'s objects (Tencent COS)'
complete -c cos -n "__fish_cos_needs_command" -f -a "intelligent-tiering" -d 'Read and set how objects of the class INTELLIGENT_TIERING are archived'
complete -c cos -n "__fish_cos_needs_command" -f -a "doctor" -d 'Check configuration, keys, network and what a store can do'
complete -c cos -n "__fish_cos_needs_command" -f -a "local" -d 'Run the embedded store for other tools'
complete -c cos -n "__fish_cos_needs_command" -f -a "token" -d 'Print temporary credentials, limited to what they are for'
complete -c cos -n "__fish_cos_needs_command" -f -a "whoami" -d 'Show whose credentials are used, and where they come from'
complete -c cos -n "__fish_cos_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c cos -n "__fish_cos_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand ls" -l page-size -d 'Keys per listing request, 1 to 1000' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand ls" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand ls" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand ls" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand ls" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand ls" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand ls" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand ls" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand ls" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand ls" -s r -l recursive -d 'List all keys below the prefix, not one level'
complete -c cos -n "__fish_cos_using_subcommand ls" -s H -l human-readable -d 'Sizes with units of 1024'
complete -c cos -n "__fish_cos_using_subcommand ls" -l summarize -d 'Print the number of objects and their total size at the end'
complete -c cos -n "__fish_cos_using_subcommand ls" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand ls" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand ls" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand ls" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand ls" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand ls" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand cp" -l expected-size -d 'Size of what comes from standard input, such as 200GB: its parts are then of one size' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l metadata-directive -d 'Keep or replace the metadata of an object that goes to an object' -r -f -a "copy\t'Take the source\'s metadata along'
replace\t'Use the given headers alone'"
complete -c cos -n "__fish_cos_using_subcommand cp" -l copy-props -d 'What an object that goes to an object takes along; --metadata-directive switches this off' -r -f -a "none\t'Nothing'
metadata-directive\t'Headers and user metadata'
default\t'Headers, user metadata and tags'"
complete -c cos -n "__fish_cos_using_subcommand cp" -l page-size -d 'Keys per listing request, 1 to 1000' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l files-from -d 'Take only what FILE names, one path or key below SOURCE a line; `-` is standard input' -r -F
complete -c cos -n "__fish_cos_using_subcommand cp" -l failures-to -d 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does' -r -F
complete -c cos -n "__fish_cos_using_subcommand cp" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand cp" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand cp" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l acl -d 'Canned ACL: private, public-read, …' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l metadata -d 'User metadata: KEY=VALUE, several separated by commas, or a JSON object' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l storage-class -d 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l content-type -d 'Content type; guessed from the name when absent' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l cache-control -d 'Cache-Control header' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l content-disposition -d 'Content-Disposition header' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l content-encoding -d 'Content-Encoding header' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l content-language -d 'Content-Language header' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l expires -d 'Expires header, as a date of ISO 8601 or HTTP' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l sse -d 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms' -r -f -a "AES256\t''
aws:kms\t''
aws:kms:dsse\t''
cos/kms\t''"
complete -c cos -n "__fish_cos_using_subcommand cp" -l sse-kms-key-id -d 'Key of the service\'s key management; its default key when absent' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l sse-c -d 'Have it encrypted with a key of yours, or read what is' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand cp" -l sse-c-key -d 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l sse-c-copy-source -d 'Read the source of a copy from object to object with a key of yours' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand cp" -l sse-c-copy-source-key -d 'That key: its 32 bytes, or fileb://FILE' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand cp" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cp" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cp" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cp" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cp" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cp" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cp" -s r -l recursive -d 'Take all files under a directory, or all objects under a prefix'
complete -c cos -n "__fish_cos_using_subcommand cp" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-resume -d 'Keep nothing of a large transfer that is interrupted, and continue none'
complete -c cos -n "__fish_cos_using_subcommand cp" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand cp" -l follow-symlinks -d 'Follow symbolic links (the default)'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-follow-symlinks -d 'Leave symbolic links out'
complete -c cos -n "__fish_cos_using_subcommand cp" -l force-glacier-transfer -d 'Try objects of an archive class too, which fails unless they are restored'
complete -c cos -n "__fish_cos_using_subcommand cp" -l glob -d 'Read `*`, `?` and `[…]` in the key of a source as a pattern; `*` crosses `/`'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-glob -d 'Take a key as it is written (the default, unless the profile says `glob = true`)'
complete -c cos -n "__fish_cos_using_subcommand cp" -l flatten -d 'Put everything directly below TARGET, under its base name'
complete -c cos -n "__fish_cos_using_subcommand cp" -s 0 -l null -d 'Names in lists end with NUL instead of a line break'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-overwrite -l no-clobber -d 'Leave every target that exists alone'
complete -c cos -n "__fish_cos_using_subcommand cp" -l if-size-differ -d 'Replace only targets of another size'
complete -c cos -n "__fish_cos_using_subcommand cp" -l if-source-newer -d 'Replace only targets older than their source'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-guess-mime-type -d 'Do not guess the content type'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cp" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cp" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cp" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cp" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand mv" -l metadata-directive -d 'Keep or replace the metadata of an object that goes to an object' -r -f -a "copy\t'Take the source\'s metadata along'
replace\t'Use the given headers alone'"
complete -c cos -n "__fish_cos_using_subcommand mv" -l copy-props -d 'What an object that goes to an object takes along; --metadata-directive switches this off' -r -f -a "none\t'Nothing'
metadata-directive\t'Headers and user metadata'
default\t'Headers, user metadata and tags'"
complete -c cos -n "__fish_cos_using_subcommand mv" -l page-size -d 'Keys per listing request, 1 to 1000' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l files-from -d 'Take only what FILE names, one path or key below SOURCE a line; `-` is standard input' -r -F
complete -c cos -n "__fish_cos_using_subcommand mv" -l failures-to -d 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does' -r -F
complete -c cos -n "__fish_cos_using_subcommand mv" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand mv" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand mv" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l acl -d 'Canned ACL: private, public-read, …' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l metadata -d 'User metadata: KEY=VALUE, several separated by commas, or a JSON object' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l storage-class -d 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l content-type -d 'Content type; guessed from the name when absent' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l cache-control -d 'Cache-Control header' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l content-disposition -d 'Content-Disposition header' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l content-encoding -d 'Content-Encoding header' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l content-language -d 'Content-Language header' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l expires -d 'Expires header, as a date of ISO 8601 or HTTP' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l sse -d 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms' -r -f -a "AES256\t''
aws:kms\t''
aws:kms:dsse\t''
cos/kms\t''"
complete -c cos -n "__fish_cos_using_subcommand mv" -l sse-kms-key-id -d 'Key of the service\'s key management; its default key when absent' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l sse-c -d 'Have it encrypted with a key of yours, or read what is' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand mv" -l sse-c-key -d 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l sse-c-copy-source -d 'Read the source of a copy from object to object with a key of yours' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand mv" -l sse-c-copy-source-key -d 'That key: its 32 bytes, or fileb://FILE' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand mv" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand mv" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand mv" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand mv" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand mv" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand mv" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand mv" -l validate-same-s3-paths -d 'Look for a target that is the source under another name of the bucket, before anything moves'
complete -c cos -n "__fish_cos_using_subcommand mv" -s r -l recursive -d 'Take all files under a directory, or all objects under a prefix'
complete -c cos -n "__fish_cos_using_subcommand mv" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-resume -d 'Keep nothing of a large transfer that is interrupted, and continue none'
complete -c cos -n "__fish_cos_using_subcommand mv" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand mv" -l follow-symlinks -d 'Follow symbolic links (the default)'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-follow-symlinks -d 'Leave symbolic links out'
complete -c cos -n "__fish_cos_using_subcommand mv" -l force-glacier-transfer -d 'Try objects of an archive class too, which fails unless they are restored'
complete -c cos -n "__fish_cos_using_subcommand mv" -l glob -d 'Read `*`, `?` and `[…]` in the key of a source as a pattern; `*` crosses `/`'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-glob -d 'Take a key as it is written (the default, unless the profile says `glob = true`)'
complete -c cos -n "__fish_cos_using_subcommand mv" -l flatten -d 'Put everything directly below TARGET, under its base name'
complete -c cos -n "__fish_cos_using_subcommand mv" -s 0 -l null -d 'Names in lists end with NUL instead of a line break'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-overwrite -l no-clobber -d 'Leave every target that exists alone'
complete -c cos -n "__fish_cos_using_subcommand mv" -l if-size-differ -d 'Replace only targets of another size'
complete -c cos -n "__fish_cos_using_subcommand mv" -l if-source-newer -d 'Replace only targets older than their source'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-guess-mime-type -d 'Do not guess the content type'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand mv" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand mv" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand mv" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand mv" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand mv" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand sync" -l max-delete -d 'With --delete: delete nothing when it would be more than this many, or this share of the target' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l case-conflict -d 'What to do on download about keys that differ by case alone, where the file system takes them for one' -r -f -a "skip\t'Leave the second out with a warning'
warn\t'Fetch it with a warning'
ignore\t'Fetch it'
error\t'End the run'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l metadata-directive -d 'Keep or replace the metadata of an object that goes to an object' -r -f -a "copy\t'Take the source\'s metadata along'
replace\t'Use the given headers alone'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l copy-props -d 'What an object that goes to an object takes along; --metadata-directive switches this off' -r -f -a "none\t'Nothing'
metadata-directive\t'Headers and user metadata'
default\t'Headers, user metadata and tags'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l page-size -d 'Keys per listing request, 1 to 1000' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l failures-to -d 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does' -r -F
complete -c cos -n "__fish_cos_using_subcommand sync" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand sync" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand sync" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l acl -d 'Canned ACL: private, public-read, …' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l metadata -d 'User metadata: KEY=VALUE, several separated by commas, or a JSON object' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l storage-class -d 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l content-type -d 'Content type; guessed from the name when absent' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l cache-control -d 'Cache-Control header' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l content-disposition -d 'Content-Disposition header' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l content-encoding -d 'Content-Encoding header' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l content-language -d 'Content-Language header' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l expires -d 'Expires header, as a date of ISO 8601 or HTTP' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l sse -d 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms' -r -f -a "AES256\t''
aws:kms\t''
aws:kms:dsse\t''
cos/kms\t''"
complete -c cos -n "__fish_cos_using_subcommand sync" -l sse-kms-key-id -d 'Key of the service\'s key management; its default key when absent' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l sse-c -d 'Have it encrypted with a key of yours, or read what is' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand sync" -l sse-c-key -d 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l sse-c-copy-source -d 'Read the source of a copy from object to object with a key of yours' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand sync" -l sse-c-copy-source-key -d 'That key: its 32 bytes, or fileb://FILE' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand sync" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand sync" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand sync" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand sync" -l delete -d 'Delete what the source does not have; refused when the source is missing, empty or not fully read'
complete -c cos -n "__fish_cos_using_subcommand sync" -l allow-empty-source -d 'With --delete: an empty source empties the target'
complete -c cos -n "__fish_cos_using_subcommand sync" -l size-only -d 'Compare sizes alone'
complete -c cos -n "__fish_cos_using_subcommand sync" -l exact-timestamps -d 'Compare times to the second and no content; a download is then sent when it is older, too'
complete -c cos -n "__fish_cos_using_subcommand sync" -l checksum -d 'Compare content whatever the times'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-overwrite -d 'Send only what the target does not have'
complete -c cos -n "__fish_cos_using_subcommand sync" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-resume -d 'Keep nothing of a large transfer that is interrupted, and continue none'
complete -c cos -n "__fish_cos_using_subcommand sync" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand sync" -l follow-symlinks -d 'Follow symbolic links (the default)'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-follow-symlinks -d 'Leave symbolic links out'
complete -c cos -n "__fish_cos_using_subcommand sync" -l force-glacier-transfer -d 'Try objects of an archive class too, which fails unless they are restored'
complete -c cos -n "__fish_cos_using_subcommand sync" -s 0 -l null -d 'Names in lists end with NUL instead of a line break'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-guess-mime-type -d 'Do not guess the content type'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand sync" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand sync" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand sync" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand sync" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand sync" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand rm" -l page-size -d 'Keys per listing request, 1 to 1000' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand rm" -l files-from -d 'Remove what FILE names, one key behind the prefix a line; `-` is standard input' -r -F
complete -c cos -n "__fish_cos_using_subcommand rm" -l failures-to -d 'Write what fails to FILE, as a list for --files-from; it is empty when nothing does' -r -F
complete -c cos -n "__fish_cos_using_subcommand rm" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand rm" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand rm" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand rm" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand rm" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand rm" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand rm" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand rm" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand rm" -s r -l recursive -d 'Remove all objects under the prefix'
complete -c cos -n "__fish_cos_using_subcommand rm" -l dryrun -l dry-run -d 'Show what would be removed and remove nothing'
complete -c cos -n "__fish_cos_using_subcommand rm" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand rm" -s 0 -l null -d 'Names in lists end with NUL instead of a line break'
complete -c cos -n "__fish_cos_using_subcommand rm" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand rm" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand rm" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand rm" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand rm" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand rm" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand mb" -l tags -d 'Tag of the bucket; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand mb" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand mb" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand mb" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand mb" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand mb" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand mb" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand mb" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand mb" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand mb" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand mb" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand mb" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand mb" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand rb" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand rb" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand rb" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand rb" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand rb" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand rb" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand rb" -l force -d 'Remove everything in it first: objects, all versions, delete markers and unfinished uploads'
complete -c cos -n "__fish_cos_using_subcommand rb" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand rb" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand rb" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand rb" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand rb" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand rb" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand rb" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l no-verify -d 'Do not try the keys at the end'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "set" -d 'Give a key a value'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "get" -d 'Print the value that a profile gives a key; ends with 1 when it gives none'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "unset" -d 'Remove a key from a profile'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "list" -d 'Show each value that counts now, and where it comes from; secrets are masked'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "list-profiles" -d 'Show the names of all profiles'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "import" -d 'Take over the profiles of another tool, after showing them with masked secrets'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "export" -d 'Print the keys of a profile for other programs; the secret key is shown'
complete -c cos -n "__fish_cos_using_subcommand configure; and not __fish_seen_subcommand_from set get unset list list-profiles import export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from list-profiles" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l yes -d 'Write without asking'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l dryrun -l dry-run -d 'Show what would be written and write nothing'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l overwrite -d 'Replace profiles that are there already'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l format -d 'For whom' -r -f -a "env\t'Shell lines with COS_SECRET_ID and so on, for `eval`'
json\t'The document that the `credential_process` of AWS tools expects'
aws\t'Shell lines with AWS_ACCESS_KEY_ID and so on'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "set" -d 'Give a key a value'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the value that a profile gives a key; ends with 1 when it gives none'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Remove a key from a profile'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "list" -d 'Show each value that counts now, and where it comes from; secrets are masked'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "list-profiles" -d 'Show the names of all profiles'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take over the profiles of another tool, after showing them with masked secrets'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "export" -d 'Print the keys of a profile for other programs; the secret key is shown'
complete -c cos -n "__fish_cos_using_subcommand configure; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand cat" -l range -d 'Only these bytes of each, counted from 0: 100-199, 100- (from there on), -100 (the last hundred)' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l bytes -l head -d 'Only the first SIZE bytes of each, as `head -c`; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l tail -d 'Only the last SIZE bytes of each, as `tail -c`' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l version-id -d 'This version of the object' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand cat" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cat" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cat" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cat" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cat" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cat" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cat" -l glob -d 'Read `*`, `?` and `[…]` in keys as a pattern; `*` crosses `/`'
complete -c cos -n "__fish_cos_using_subcommand cat" -l no-glob -d 'Take keys as they are written (the default, unless the profile says `glob = true`)'
complete -c cos -n "__fish_cos_using_subcommand cat" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cat" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cat" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cat" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cat" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cat" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cat" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand stat" -l version-id -d 'This version' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand stat" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand stat" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand stat" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand stat" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand stat" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand stat" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand stat" -l versions -d 'Every version of the object, and its delete markers'
complete -c cos -n "__fish_cos_using_subcommand stat" -l no-tags -d 'Do not ask for the tags, which takes a request of its own'
complete -c cos -n "__fish_cos_using_subcommand stat" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand stat" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand stat" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand stat" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand stat" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand stat" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand stat" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand du" -s d -l depth -d 'Also a line for each prefix, down to so many levels below URI' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand du" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand du" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand du" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand du" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand du" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand du" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand du" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand du" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand du" -l by-class -d 'A line for each storage class, too'
complete -c cos -n "__fish_cos_using_subcommand du" -l versions -d 'Count old versions and delete markers, too'
complete -c cos -n "__fish_cos_using_subcommand du" -l waste -d 'Show what is paid for and not seen: old versions, delete markers, unfinished uploads; and what would clear it'
complete -c cos -n "__fish_cos_using_subcommand du" -s H -l human-readable -d 'Sizes with units of 1024'
complete -c cos -n "__fish_cos_using_subcommand du" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand du" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand du" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand du" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand du" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand du" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand du" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand find" -l name -d 'Only where the part of the key behind the last `/` matches; several mean any of them' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l tag -d 'Only with this tag, of any value when none is given; several mean all of them. Takes a request per object' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l exec -d 'Run a command for each, without a shell: `{}` becomes the URI, which goes last when there is none. All that follows belongs to the command, up to a `;`' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand find" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand find" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand find" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand find" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand find" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand find" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand find" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand find" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand find" -s 0 -l print0 -d 'End each URI with NUL in place of a line break'
complete -c cos -n "__fish_cos_using_subcommand find" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand find" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand find" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand find" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand find" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand find" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand find" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tree" -s d -l depth -d 'Show only so many levels' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand tree" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand tree" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand tree" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tree" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tree" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tree" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tree" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tree" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tree" -l only-directories -l only-dirs -d 'Show prefixes alone'
complete -c cos -n "__fish_cos_using_subcommand tree" -s H -l human-readable -d 'Sizes with units of 1024'
complete -c cos -n "__fish_cos_using_subcommand tree" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tree" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tree" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tree" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tree" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tree" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand diff" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand diff" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand diff" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand diff" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand diff" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand diff" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand diff" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand diff" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand diff" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand diff" -l checksum -d 'Compare the contents of what is of one size, too: files are read, of objects the checksums of their store'
complete -c cos -n "__fish_cos_using_subcommand diff" -l size-only -d 'Compare sizes alone'
complete -c cos -n "__fish_cos_using_subcommand diff" -l no-follow-symlinks -d 'Leave symbolic links out'
complete -c cos -n "__fish_cos_using_subcommand diff" -l summarize -d 'Print the number of each kind at the end'
complete -c cos -n "__fish_cos_using_subcommand diff" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand diff" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand diff" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand diff" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand diff" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand diff" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -f -a "get" -d 'Print the tags of an object, one KEY=VALUE a line'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -f -a "set" -d 'Give objects tags; those of other keys stay'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -f -a "rm" -d 'Take tags away from objects; all of them when no key is given'
complete -c cos -n "__fish_cos_using_subcommand tag; and not __fish_seen_subcommand_from get set rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l version-id -d 'This version' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l replace -d 'Take away all others'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -s r -l recursive -d 'All objects under the prefix'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -s r -l recursive -d 'All objects under the prefix'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the tags of an object, one KEY=VALUE a line'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "set" -d 'Give objects tags; those of other keys stay'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "rm" -d 'Take tags away from objects; all of them when no key is given'
complete -c cos -n "__fish_cos_using_subcommand tag; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l acl -d 'Canned ACL: private, public-read, …' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l metadata -d 'User metadata: KEY=VALUE, several separated by commas, or a JSON object' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l storage-class -d 'Storage class: STANDARD, STANDARD_IA, ARCHIVE, …' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l content-type -d 'Content type; guessed from the name when absent' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l cache-control -d 'Cache-Control header' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l content-disposition -d 'Content-Disposition header' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l content-encoding -d 'Content-Encoding header' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l content-language -d 'Content-Language header' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l expires -d 'Expires header, as a date of ISO 8601 or HTTP' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l sse -d 'Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse or cos/kms' -r -f -a "AES256\t''
aws:kms\t''
aws:kms:dsse\t''
cos/kms\t''"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l sse-kms-key-id -d 'Key of the service\'s key management; its default key when absent' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l sse-c -d 'Have it encrypted with a key of yours, or read what is' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l sse-c-key -d 'That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l sse-c-copy-source -d 'Read the source of a copy from object to object with a key of yours' -r -f -a "AES256\t''"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l sse-c-copy-source-key -d 'That key: its 32 bytes, or fileb://FILE' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l request-payer -d 'Agree to pay for requests and traffic of a bucket that demands it' -r -f -a "requester\t'Whoever asks'"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand set-meta" -s r -l recursive -d 'All objects under the prefix'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l no-guess-mime-type -d 'Do not guess the content type'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand set-meta" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand restore" -l days -d 'How many days they stay readable' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l tier -d 'How soon they are readable, and at what price [default: the service\'s, which is standard]' -r -f -a "expedited\t'Minutes, at the highest price'
standard\t'Hours'
bulk\t'The cheapest, up to days'"
complete -c cos -n "__fish_cos_using_subcommand restore" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand restore" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand restore" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand restore" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand restore" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand restore" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand restore" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand restore" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand restore" -l wait -d 'Wait until all of them are readable, which takes minutes to days'
complete -c cos -n "__fish_cos_using_subcommand restore" -s r -l recursive -d 'All objects under the prefix'
complete -c cos -n "__fish_cos_using_subcommand restore" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand restore" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand restore" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand restore" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand restore" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand restore" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand restore" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand restore" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand hash" -l algorithm -d 'Only these, separated by commas [default: md5, crc64nvme and crc64ecma of files, all that is told of objects]' -r -f -a "md5\t'Of an object: its ETag, when that is one'
crc64nvme\t''
crc64ecma\t'What Tencent COS tells of every object'
crc32\t''
crc32c\t''
sha1\t''
sha256\t''"
complete -c cos -n "__fish_cos_using_subcommand hash" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand hash" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand hash" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand hash" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand hash" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand hash" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand hash" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand hash" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand hash" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand hash" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand hash" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand hash" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand hash" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -f -a "ls" -d 'List versions and delete markers, the newest of each key first'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -f -a "rm" -d 'Remove versions for good'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -f -a "restore" -d 'Bring back removed objects, or the state of an earlier time'
complete -c cos -n "__fish_cos_using_subcommand versions; and not __fish_seen_subcommand_from ls rm restore help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l at -d 'The state at a time: of each key the version that was current, if there was one. An age (2h, 7d), a day or a time' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -s r -l recursive -d 'All keys under the prefix'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l deleted -d 'Only delete markers that are current: what was removed'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -s H -l human-readable -d 'Sizes with units of 1024'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l version-id -d 'This version of one object' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l storage-class -d 'Only objects of these storage classes, separated by commas; several times adds more' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -s r -l recursive -d 'All keys under the prefix'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l noncurrent -d 'What is not current: old versions, and markers behind newer ones'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l lone-markers -d 'Delete markers of keys that have no version left'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l all -d 'Everything: current versions, old ones and markers'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l dryrun -l dry-run -d 'Show what would be removed and remove nothing'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l at -d 'The state at a time: an age (2h, 7d), a day or a time' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l version-id -d 'This version of one object' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l exclude -d 'Leave out what matches; `*` crosses `/`, the last of several filters wins' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l include -d 'Take what matches; given alone it means only these' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l exclude-from -d 'Leave out what matches a line of FILE; blank lines and those that begin with `#` are passed over' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l include-from -d 'Take what matches a line of FILE' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l min-size -d 'Only what has at least so many bytes, such as 10MB; units are of 1024' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l max-size -d 'Only what has at most so many bytes' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l older-than -d 'Only what was written before: an age such as 30m, 12h, 7d or 2w, a day (2026-11-01) or a time' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l newer-than -d 'Only what was written at that moment or later' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l where -d 'Only what an expression holds for: size, age, modified, class and name, such as "size>1MB && age>30d || name~\'*.tmp\'"' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -s r -l recursive -d 'All keys under the prefix'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l delete -d 'With --at: remove what was not there then, which leaves delete markers'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l dryrun -l dry-run -d 'Show what would be done and do nothing'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l only-show-errors -d 'Print only failures and warnings'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from help" -f -a "ls" -d 'List versions and delete markers, the newest of each key first'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from help" -f -a "rm" -d 'Remove versions for good'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Bring back removed objects, or the state of an earlier time'
complete -c cos -n "__fish_cos_using_subcommand versions; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand presign" -l expires-in -d 'Life of the URL in seconds, at most 604800 (seven days)' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l method -d 'What the URL allows' -r -f -a "GET\t'Read the object'
PUT\t'Store the object'"
complete -c cos -n "__fish_cos_using_subcommand presign" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand presign" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand presign" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand presign" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand presign" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand presign" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand presign" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand presign" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand presign" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand presign" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand presign" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand presign" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand presign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -f -a "ls" -d 'List unfinished uploads, whose parts are stored and paid for'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -f -a "abort" -d 'Throw unfinished uploads away, with the parts that they hold'
complete -c cos -n "__fish_cos_using_subcommand uploads; and not __fish_seen_subcommand_from ls abort help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l parts -d 'Count the parts of each upload and their bytes, with a request per upload'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l older-than -d 'Only uploads that began longer ago than this: 90s, 30m, 12h, 7d, 2w' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l upload-id -d 'Only the upload of this id' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l dryrun -l dry-run -d 'Show what would be thrown away and do nothing'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from abort" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from help" -f -a "ls" -d 'List unfinished uploads, whose parts are stored and paid for'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from help" -f -a "abort" -d 'Throw unfinished uploads away, with the parts that they hold'
complete -c cos -n "__fish_cos_using_subcommand uploads; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "get" -d 'Print the lifecycle rules'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "put" -d 'Store the lifecycle rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "delete" -d 'Take the lifecycle rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "add" -d 'Add a rule to those that are there'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "ls" -d 'List the rules, each with what it does in words'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "rm" -d 'Remove rules; with the last one the configuration goes'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and not __fish_seen_subcommand_from get put delete add ls rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l id -d 'Name of the rule [default: rule-N, the first that is free]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l prefix -d 'Only objects whose keys begin with this [default: all]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l tag -d 'Only objects with this tag; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l expire-days -d 'Remove objects after so many days; with versioning they become old versions' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l transition -d 'Move objects to a storage class after so many days; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l noncurrent-expire-days -d 'Remove old versions so many days after they were replaced' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l noncurrent-transition -d 'Move old versions to a storage class so many days after they were replaced; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l abort-uploads-days -d 'Throw away uploads that were not completed after so many days' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l expire-markers -d 'Remove delete markers behind which no version is left'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l disabled -d 'Store the rule without letting it act'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the lifecycle rules'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the lifecycle rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the lifecycle rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a rule to those that are there'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "ls" -d 'List the rules, each with what it does in words'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "rm" -d 'Remove rules; with the last one the configuration goes'
complete -c cos -n "__fish_cos_using_subcommand lifecycle; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "get" -d 'Print the policy'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "put" -d 'Store the policy in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "delete" -d 'Take the policy away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "public-read" -d 'Let everybody read all objects; other statements stay'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "private" -d 'Take away the statements that allow everybody something; others stay'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "show" -d 'List the statements of the policy, and say whether it is public'
complete -c cos -n "__fish_cos_using_subcommand policy; and not __fish_seen_subcommand_from get put delete public-read private show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l config -l policy -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from public-read" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from private" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the policy'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the policy in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the policy away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "public-read" -d 'Let everybody read all objects; other statements stay'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "private" -d 'Take away the statements that allow everybody something; others stay'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "show" -d 'List the statements of the policy, and say whether it is public'
complete -c cos -n "__fish_cos_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -f -a "get" -d 'Print the CORS rules'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -f -a "put" -d 'Store the CORS rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -f -a "delete" -d 'Take the CORS rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -f -a "allow" -d 'Add a rule to those that are there'
complete -c cos -n "__fish_cos_using_subcommand cors; and not __fish_seen_subcommand_from get put delete allow help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l origin -d 'Origin of web pages, such as https://example.com or \'*\'; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l method -d 'What they may do: GET, PUT, POST, DELETE, HEAD; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l header -d 'Header that they may send, or \'*\'; may be given several times [default: none]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l expose -d 'Header of answers that scripts may read, such as ETag; may be given several times [default: none]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l max-age -d 'How long browsers may remember the answer [default: as the browser likes]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l id -d 'Name of the rule [default: none]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from allow" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the CORS rules'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the CORS rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the CORS rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from help" -f -a "allow" -d 'Add a rule to those that are there'
complete -c cos -n "__fish_cos_using_subcommand cors; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "get" -d 'Print the state of versioning'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "put" -d 'Store the state of versioning in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "enable" -d 'Keep old versions from now on'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "suspend" -d 'Keep no more new versions; those that are there stay'
complete -c cos -n "__fish_cos_using_subcommand versioning; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the state of versioning'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the state of versioning in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Keep old versions from now on'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Keep no more new versions; those that are there stay'
complete -c cos -n "__fish_cos_using_subcommand versioning; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -f -a "get" -d 'Print the place of access logs'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -f -a "put" -d 'Store the place of access logs in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -f -a "disable" -d 'Turn access logs off; those that are written stay'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -f -a "delete" -d 'Turn access logs off; those that are written stay'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -f -a "enable" -d 'Write access logs to a bucket'
complete -c cos -n "__fish_cos_using_subcommand logs; and not __fish_seen_subcommand_from get put disable delete enable help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l target-bucket -d 'Bucket that the logs are written to' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l target-prefix -d 'What the keys of logs begin with [default: nothing]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the place of access logs'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the place of access logs in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Turn access logs off; those that are written stay'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Write access logs to a bucket'
complete -c cos -n "__fish_cos_using_subcommand logs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the tags of the bucket'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the tags of the bucket in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the tags of the bucket away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand tagging; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the tags of the bucket'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the tags of the bucket in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the tags of the bucket away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand tagging; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the website configuration'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the website configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the website configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand website; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the website configuration'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the website configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the website configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand website; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the default encryption'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the default encryption in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the default encryption away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand encryption; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the default encryption'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the default encryption in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the default encryption away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand encryption; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the replication rules'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the replication rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the replication rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand replication; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the replication rules'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the replication rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the replication rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand replication; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -f -a "get" -d 'Print the access control list'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -f -a "put" -d 'Store the access control list in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -f -a "delete" -d 'Go back to `private`: the owner alone has access'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -f -a "set" -d 'Set one of the lists that have a name'
complete -c cos -n "__fish_cos_using_subcommand acl; and not __fish_seen_subcommand_from get put delete set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the access control list'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the access control list in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Go back to `private`: the owner alone has access'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set one of the lists that have a name'
complete -c cos -n "__fish_cos_using_subcommand acl; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the notifications'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the notifications in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the notifications away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand notification; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the notifications'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the notifications in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the notifications away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand notification; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the inventory configuration'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the inventory configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the inventory configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand inventory; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l id -d 'Only the one of this id [default: all of them]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l id -d 'Its id [default: the Id in the document]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l id -d 'Which one' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the inventory configuration'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the inventory configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the inventory configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand inventory; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "get" -d 'Print the state of transfer acceleration'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "put" -d 'Store the state of transfer acceleration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "enable" -d 'Let the accelerated endpoint serve the bucket'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "suspend" -d 'Turn the accelerated endpoint off'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and not __fish_seen_subcommand_from get put enable suspend help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the state of transfer acceleration'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the state of transfer acceleration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Let the accelerated endpoint serve the bucket'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Turn the accelerated endpoint off'
complete -c cos -n "__fish_cos_using_subcommand accelerate; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -f -a "get" -d 'Print the object lock configuration'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -f -a "put" -d 'Store the object lock configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and not __fish_seen_subcommand_from get put help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the object lock configuration'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the object lock configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand object-lock; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the public access block'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the public access block in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the public access block away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand public-access; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the public access block'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the public access block in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the public access block away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand public-access; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the referer rule'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the referer rule in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the referer rule away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand referer; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the referer rule'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the referer rule in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the referer rule away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand referer; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -f -a "get" -d 'Print the tiering configuration'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -f -a "put" -d 'Store the tiering configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -f -a "delete" -d 'Take the tiering configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and not __fish_seen_subcommand_from get put delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l id -d 'Only the one of this id [default: all of them]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l raw -d 'Print what the service answers, as it is: its XML, or the policy'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l config -d 'The document: a file, `-` for standard input, or the JSON itself' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l id -d 'Its id [default: the Id in the document]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l id -d 'Which one' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l dryrun -l dry-run -d 'Check the document, print the request and send nothing'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print the tiering configuration'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from help" -f -a "put" -d 'Store the tiering configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take the tiering configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand intelligent-tiering; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand doctor" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand doctor" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand doctor" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand doctor" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand doctor" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand doctor" -l write -d 'Also store a small object under a name of its own below the URI, look at it and remove it'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l save -d 'Keep what was found of the store in the profile, so that commands need not find it out: addressing_style, list_objects_version and, with --write, conditional_writes and checksum_algorithm'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand doctor" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -f -a "serve" -d 'Serve the embedded store on loopback for other tools, until it is interrupted'
complete -c cos -n "__fish_cos_using_subcommand local; and not __fish_seen_subcommand_from serve help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l dir -d 'Directory of the data [default: that of `--profile local`]' -r -F
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l port -d 'Port on 127.0.0.1; 0 takes any free one' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l access-key -d 'Access key that clients sign with' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l secret-key -d 'Secret key that clients sign with' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "serve" -d 'Serve the embedded store on loopback for other tools, until it is interrupted'
complete -c cos -n "__fish_cos_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l duration-seconds -d 'Life of the credentials in seconds [default: the token service\'s]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l bucket -d 'Allow this bucket alone, as NAME or cos://NAME' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l prefix -d 'Allow keys alone that begin with this, also in listings' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l action -d 'Allow this action alone, such as GetObject; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l read-only -d 'Allow listing and reading, and no change'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -f -a "exec" -d 'Run a command with temporary credentials in its environment, and end with its exit code'
complete -c cos -n "__fish_cos_using_subcommand token; and not __fish_seen_subcommand_from exec help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l duration-seconds -d 'Life of the credentials in seconds [default: the token service\'s]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l bucket -d 'Allow this bucket alone, as NAME or cos://NAME' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l prefix -d 'Allow keys alone that begin with this, also in listings' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l action -d 'Allow this action alone, such as GetObject; may be given several times' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l read-only -d 'Allow listing and reading, and no change'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Run a command with temporary credentials in its environment, and end with its exit code'
complete -c cos -n "__fish_cos_using_subcommand token; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand whoami" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand whoami" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand whoami" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand whoami" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand whoami" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand whoami" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand whoami" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand whoami" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand whoami" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand whoami" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand whoami" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand whoami" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand completion" -l profile -d 'Use this profile of ~/.cos/config and ~/.cos/credentials; `local` is the embedded store' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l region -d 'Region of the buckets, such as ap-guangzhou or us-east-1' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l output -d 'Form of the output; on a terminal listings are tables, in a pipe the lines of `aws s3 ls`' -r -f -a "table\t'Columns for people'
text\t'Plain lines; for ls full keys, one a line'
json\t'One document from ls, JSON Lines from transfers'"
complete -c cos -n "__fish_cos_using_subcommand completion" -l endpoint-url -d 'Endpoint of the store, such as http://127.0.0.1:9000' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l ca-bundle -d 'PEM file of certificate authorities to trust instead of the system\'s' -r -F
complete -c cos -n "__fish_cos_using_subcommand completion" -l secret-id -d 'Secret id (access key id) to sign with' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l secret-key -d 'Secret key to sign with; other users can see it in the process list, a profile is safer' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l token -d 'Session token of temporary credentials' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l connect-timeout -d 'Longest wait for a connection in seconds; 0 means no limit [default: 10]' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l read-timeout -d 'Longest time without a byte in seconds; 0 means no limit [default: 60]' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l max-concurrent-requests -d 'Fix the number of requests in flight [default: begins with 64 and tunes itself]' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l max-memory -d 'Ceiling of transfer buffers, such as 64MB [default: 256MB or an eighth of the memory; most transfers take 32MB]' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l max-bandwidth -d 'Ceiling of the transfer rate, such as 10MB/s or 80Mb/s; uploads and downloads share it' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l checksum-algorithm -d 'How the bytes of uploads are proved' -r -f -a "auto\t''
crc64nvme\t''
crc32c\t''
crc32\t''
sha256\t''
sha1\t''
md5\t''
none\t''"
complete -c cos -n "__fish_cos_using_subcommand completion" -l checksum-mode -d 'Whether downloads are compared with the checksums that the store keeps' -r -f -a "enabled\t'Ask for checksums, also where the kind of store is not known to keep any'
disabled\t'Compare nothing but the length'"
complete -c cos -n "__fish_cos_using_subcommand completion" -l progress-frequency -d 'Renew the progress bar every so many seconds, not several times a second' -r
complete -c cos -n "__fish_cos_using_subcommand completion" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c cos -n "__fish_cos_using_subcommand completion" -l no-verify-ssl -d 'Take any TLS certificate; the connection is then open to anyone in between'
complete -c cos -n "__fish_cos_using_subcommand completion" -l no-sign-request -d 'Send requests without a signature, for public buckets'
complete -c cos -n "__fish_cos_using_subcommand completion" -l debug -d 'Tell of every request on stderr: operation, status, time, request id'
complete -c cos -n "__fish_cos_using_subcommand completion" -l quiet -d 'Print nothing but errors that end the command'
complete -c cos -n "__fish_cos_using_subcommand completion" -l no-progress -d 'Show no progress bar'
complete -c cos -n "__fish_cos_using_subcommand completion" -l progress-multiline -d 'Show progress as lines on stderr, also where it is no terminal; every 5 seconds, or see --progress-frequency'
complete -c cos -n "__fish_cos_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "ls" -d 'List buckets, or objects under a prefix'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "cp" -d 'Copy files to objects, objects to files, and objects to objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "mv" -d 'Move files to objects, objects to files, and objects to objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "sync" -d 'Make a prefix or directory like another: send what is missing, newer or of another size'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "rm" -d 'Remove objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "mb" -d 'Make a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "rb" -d 'Remove a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "configure" -d 'Set up a profile by questions, or read and change single values'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "cat" -d 'Write objects to standard output, one after the other'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "stat" -d 'Show all that the store tells of an object'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "du" -d 'Count objects and their bytes under a prefix'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "find" -d 'Find objects by name, size, age, class or tag'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "tree" -d 'Show prefixes and objects as a tree'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "diff" -d 'Tell how two trees differ: directories or prefixes, either side of either kind'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "tag" -d 'Show and change the tags of objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "set-meta" -d 'Change headers and metadata of objects by copying them onto themselves'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "restore" -d 'Ask for archived objects to be made readable for a while'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "hash" -d 'Print checksums of files, and of objects as their store tells them'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "versions" -d 'Show, remove and bring back versions of objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "presign" -d 'Print a URL that allows reading or storing one object for a while'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "uploads" -d 'Show or throw away uploads that were never completed'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "lifecycle" -d 'Read and set rules that expire objects, or move them to other storage classes'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "policy" -d 'Read and set who may do what in a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "cors" -d 'Read and set which web pages may reach a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "versioning" -d 'Read and set whether a bucket keeps old versions'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "logs" -d 'Read and set where a bucket\'s access logs go'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "tagging" -d 'Read and set the tags of a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "website" -d 'Read and set how a bucket is served as a website'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "encryption" -d 'Read and set how a bucket encrypts by default'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "replication" -d 'Read and set to which buckets the service copies new objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "acl" -d 'Read and set access control lists of buckets and objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "notification" -d 'Read and set whom the service tells of what happens in a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "inventory" -d 'Read and set lists that the service writes of a bucket\'s objects'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "accelerate" -d 'Read and set transfer acceleration of a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "object-lock" -d 'Read and set how long new objects cannot be removed'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "public-access" -d 'Read and set the block of public access to a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "referer" -d 'Read and set which pages may link to a bucket\'s objects (Tencent COS)'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "intelligent-tiering" -d 'Read and set how objects of the class INTELLIGENT_TIERING are archived'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "doctor" -d 'Check configuration, keys, network and what a store can do'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "local" -d 'Run the embedded store for other tools'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "token" -d 'Print temporary credentials, limited to what they are for'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "whoami" -d 'Show whose credentials are used, and where they come from'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "completion" -d 'Print the completion script of a shell'
complete -c cos -n "__fish_cos_using_subcommand help; and not __fish_seen_subcommand_from ls cp mv sync rm mb rb configure cat stat du find tree diff tag set-meta restore hash versions presign uploads lifecycle policy cors versioning logs tagging website encryption replication acl notification inventory accelerate object-lock public-access referer intelligent-tiering doctor local token whoami completion help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "set" -d 'Give a key a value'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "get" -d 'Print the value that a profile gives a key; ends with 1 when it gives none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "unset" -d 'Remove a key from a profile'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "list" -d 'Show each value that counts now, and where it comes from; secrets are masked'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "list-profiles" -d 'Show the names of all profiles'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "import" -d 'Take over the profiles of another tool, after showing them with masked secrets'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from configure" -f -a "export" -d 'Print the keys of a profile for other programs; the secret key is shown'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "get" -d 'Print the tags of an object, one KEY=VALUE a line'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "set" -d 'Give objects tags; those of other keys stay'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from tag" -f -a "rm" -d 'Take tags away from objects; all of them when no key is given'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versions" -f -a "ls" -d 'List versions and delete markers, the newest of each key first'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versions" -f -a "rm" -d 'Remove versions for good'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versions" -f -a "restore" -d 'Bring back removed objects, or the state of an earlier time'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from uploads" -f -a "ls" -d 'List unfinished uploads, whose parts are stored and paid for'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from uploads" -f -a "abort" -d 'Throw unfinished uploads away, with the parts that they hold'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from lifecycle" -f -a "get" -d 'Print the lifecycle rules'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from lifecycle" -f -a "put" -d 'Store the lifecycle rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from lifecycle" -f -a "delete" -d 'Take the lifecycle rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from lifecycle" -f -a "add" -d 'Add a rule to those that are there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from lifecycle" -f -a "ls" -d 'List the rules, each with what it does in words'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from lifecycle" -f -a "rm" -d 'Remove rules; with the last one the configuration goes'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "get" -d 'Print the policy'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "put" -d 'Store the policy in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "delete" -d 'Take the policy away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "public-read" -d 'Let everybody read all objects; other statements stay'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "private" -d 'Take away the statements that allow everybody something; others stay'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "show" -d 'List the statements of the policy, and say whether it is public'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from cors" -f -a "get" -d 'Print the CORS rules'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from cors" -f -a "put" -d 'Store the CORS rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from cors" -f -a "delete" -d 'Take the CORS rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from cors" -f -a "allow" -d 'Add a rule to those that are there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versioning" -f -a "get" -d 'Print the state of versioning'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versioning" -f -a "put" -d 'Store the state of versioning in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versioning" -f -a "enable" -d 'Keep old versions from now on'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from versioning" -f -a "suspend" -d 'Keep no more new versions; those that are there stay'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from logs" -f -a "get" -d 'Print the place of access logs'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from logs" -f -a "put" -d 'Store the place of access logs in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from logs" -f -a "disable" -d 'Turn access logs off; those that are written stay'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from logs" -f -a "enable" -d 'Write access logs to a bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from tagging" -f -a "get" -d 'Print the tags of the bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from tagging" -f -a "put" -d 'Store the tags of the bucket in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from tagging" -f -a "delete" -d 'Take the tags of the bucket away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from website" -f -a "get" -d 'Print the website configuration'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from website" -f -a "put" -d 'Store the website configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from website" -f -a "delete" -d 'Take the website configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from encryption" -f -a "get" -d 'Print the default encryption'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from encryption" -f -a "put" -d 'Store the default encryption in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from encryption" -f -a "delete" -d 'Take the default encryption away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from replication" -f -a "get" -d 'Print the replication rules'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from replication" -f -a "put" -d 'Store the replication rules in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from replication" -f -a "delete" -d 'Take the replication rules away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from acl" -f -a "get" -d 'Print the access control list'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from acl" -f -a "put" -d 'Store the access control list in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from acl" -f -a "delete" -d 'Go back to `private`: the owner alone has access'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from acl" -f -a "set" -d 'Set one of the lists that have a name'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from notification" -f -a "get" -d 'Print the notifications'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from notification" -f -a "put" -d 'Store the notifications in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from notification" -f -a "delete" -d 'Take the notifications away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from inventory" -f -a "get" -d 'Print the inventory configuration'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from inventory" -f -a "put" -d 'Store the inventory configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from inventory" -f -a "delete" -d 'Take the inventory configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from accelerate" -f -a "get" -d 'Print the state of transfer acceleration'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from accelerate" -f -a "put" -d 'Store the state of transfer acceleration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from accelerate" -f -a "enable" -d 'Let the accelerated endpoint serve the bucket'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from accelerate" -f -a "suspend" -d 'Turn the accelerated endpoint off'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from object-lock" -f -a "get" -d 'Print the object lock configuration'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from object-lock" -f -a "put" -d 'Store the object lock configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from public-access" -f -a "get" -d 'Print the public access block'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from public-access" -f -a "put" -d 'Store the public access block in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from public-access" -f -a "delete" -d 'Take the public access block away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from referer" -f -a "get" -d 'Print the referer rule'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from referer" -f -a "put" -d 'Store the referer rule in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from referer" -f -a "delete" -d 'Take the referer rule away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from intelligent-tiering" -f -a "get" -d 'Print the tiering configuration'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from intelligent-tiering" -f -a "put" -d 'Store the tiering configuration in place of what is there'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from intelligent-tiering" -f -a "delete" -d 'Take the tiering configuration away; fine when there is none'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "serve" -d 'Serve the embedded store on loopback for other tools, until it is interrupted'
complete -c cos -n "__fish_cos_using_subcommand help; and __fish_seen_subcommand_from token" -f -a "exec" -d 'Run a command with temporary credentials in its environment, and end with its exit code'
